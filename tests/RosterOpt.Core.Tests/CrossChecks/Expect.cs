using RosterOpt.Core.Cohort;
using RosterOpt.Core.CrossChecks;
using RosterOpt.Core.Findings;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.CrossChecks;

/// <summary>What the cross checks say of a problem built by hand.</summary>
internal static class Expect
{
    public static IReadOnlyList<Finding> Findings(PlacementProblem problem) => [.. CrossCheckCatalogue.Run(problem)];

    /// <summary>Nothing is said to be impossible.</summary>
    public static void Possible(ProblemBuilder rows) =>
        Assert.DoesNotContain(Findings(rows.Build()), finding => finding.Grade == Grade.Impossible);

    /// <summary>Something is impossible, for this reason and no other but one that follows from it.</summary>
    public static Finding Impossible(ProblemBuilder rows, string code, string also = "")
    {
        var impossible = Findings(rows.Build()).Where(finding => finding.Grade == Grade.Impossible).ToList();
        Assert.All(impossible, finding => Assert.True(finding.Code == code || finding.Code == also, finding.Code));
        return Assert.Single(impossible.Take(1), finding => finding.Code == code);
    }

    public static Finding? Warning(ProblemBuilder rows, string code) =>
        Findings(rows.Build()).FirstOrDefault(finding => finding.Grade == Grade.Warning && finding.Code == code);
}
