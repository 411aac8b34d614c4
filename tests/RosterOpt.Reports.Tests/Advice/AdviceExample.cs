using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Offers;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Advice;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Advice;

/// <summary>An advice with every kind of gain, about the small cohort of the other reports.</summary>
internal static class AdviceExample
{
    public static AdviceContent Legal { get; } = Of(Example.Problem, Example.Legal);

    /// <summary>S3 has no place at the hospital in B2: one is missing there.</summary>
    public static AdviceContent OverFull { get; } = BuildOverFull();

    public static AdviceContent Of(PlacementProblem problem, Roster roster) =>
        new(problem, Audit.Run(problem, roster).Score)
        {
            Source = "example",
            IsWhole = true,
            IsComplete = true,
            SearchAlone = 12,
            Slots =
            [
                new AdvisedPlaces(0, 0, 0)
                {
                    SiteOfOne = 0,
                    SiteOfPair = 0,
                    One = new AdvisedGain(1_240, 2, GainCertainty.Proven),
                    Pair = new AdvisedGain(1_300, -1, GainCertainty.AtLeast),
                    RaisesSiteLimit = true,
                },
                new AdvisedPlaces(1, 0, 1)
                {
                    SiteOfPair = 1,
                    One = new AdvisedGain(7, 0, GainCertainty.NotDistinguishable),
                    Pair = new AdvisedGain(80, 0, GainCertainty.Proven),
                },
            ],
            Blocks =
            [
                new AdvisedPlaces(0, 0, 0) { SiteOfOne = 0, One = new AdvisedGain(1_240, 2, GainCertainty.Proven) },
                new AdvisedPlaces(1, 1, 1)
                {
                    One = new AdvisedGain(0, 0, GainCertainty.Proven),
                    Pair = new AdvisedGain(0, 0, GainCertainty.Proven),
                },
            ],
            Checked = (2, 3),
            Spare = SparePlaces.Of(problem, roster),
            Seconds = 1.25,
        };

    private static AdviceContent BuildOverFull()
    {
        var problem = new ProblemBuilder()
            .Blocks(1, weeks: 4)
            .Site("HOSPITAL")
            .Course("Surgery")
            .Places("HOSPITAL", "Surgery", 2)
            .Students(new StudentRow { Pod = "P1" }, "S1", "S2", "S3")
            .Build();
        var roster = RosterText.Parse(problem, "S1: Surgery@HOSPITAL", "S2: Surgery@HOSPITAL", "S3: Surgery@HOSPITAL");
        var missing = MissingPlaces.Of(problem, roster);
        return new AdviceContent(missing.Widened, missing.Then.Score)
        {
            IsWhole = false,
            Missing = missing,
            Spare = SparePlaces.Of(missing.Widened, roster),
        };
    }
}
