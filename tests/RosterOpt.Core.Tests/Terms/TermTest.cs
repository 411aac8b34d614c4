using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Terms;
using RosterOpt.Testing;

namespace RosterOpt.Core.Tests.Terms;

/// <summary>What tests of terms share.</summary>
internal static class TermTest
{
    /// <summary>
    /// Blocks B1 of 1 week, B2 of 2 and B3 of 3; sites H1 and H2 with peers, Abroad without; disciplines D1 and D2 once each.
    /// </summary>
    public static ProblemBuilder Calendar() =>
        new ProblemBuilder()
            .Block("B1", 1)
            .Block("B2", 2)
            .Block("B3", 3)
            .Site("H1", new SiteRow { Area = "north" })
            .Site("H2", new SiteRow { Area = "south" })
            .Site("Abroad", new SiteRow { Peers = false, Area = "far" })
            .Course("D1")
            .Course("D2");

    /// <summary>The calendar with a pod P of S1, S2 and S3 and with S4, who has none.</summary>
    public static ProblemBuilder Pod() =>
        Calendar().Students(new StudentRow { Pod = "P" }, "S1", "S2", "S3").Student("S4");

    public static ProblemBuilder BySite(this ProblemBuilder builder) =>
        builder.With(settings => settings with { TogetherAt = TogetherAt.Site });

    public static long Amount(IScoreTerm term, ProblemBuilder builder, params string[] roster)
    {
        var problem = builder.Build();
        return term.Amount(new RosterFacts(problem, RosterText.Parse(problem, roster)));
    }
}
