using RosterOpt.Core.Offers;
using RosterOpt.Reports.Advice;
using RosterOpt.Testing;

namespace RosterOpt.Cli.Tests.Outputs;

/// <summary>Advice about three students, with names that nobody may read.</summary>
internal static class AdviceExample
{
    private static readonly string[] Roster =
    [
        "S-secret-1: Surgery@HOSPITAL",
        "S-secret-2: Surgery@HOSPITAL",
        "S-secret-3: Surgery@CLINIC",
    ];

    public static AdviceContent Legal { get; } = Of(hospital: 2);

    /// <summary>The hospital lacks a place.</summary>
    public static AdviceContent OverFull { get; } = Of(hospital: 1) with { IsWhole = false };

    /// <summary>Besides, a discipline is missing.</summary>
    public static AdviceContent Hopeless { get; } = Of(hospital: 1, "Primary");

    private static AdviceContent Of(int hospital, params string[] more)
    {
        var builder = new ProblemBuilder()
            .Blocks(2, weeks: 4)
            .Site("HOSPITAL")
            .Site("CLINIC")
            .Course("Surgery")
            .Places("HOSPITAL", "Surgery", hospital)
            .Places("CLINIC", "Surgery", 6)
            .Students(new StudentRow { Pod = "P1", Tags = "secret-tag" }, "S-secret-1", "S-secret-2", "S-secret-3");
        foreach (var discipline in more)
        {
            builder.Course(discipline);
        }
        var problem = builder.Build();
        var roster = RosterText.Parse(problem, Roster);
        var missing = MissingPlaces.Of(problem, roster);
        return new AdviceContent(problem, missing.Then.Score)
        {
            IsWhole = true,
            SearchAlone = 1_012,
            Slots =
            [
                new AdvisedPlaces(0, 0, 0)
                {
                    SiteOfOne = 0,
                    One = new AdvisedGain(1_240, 1, GainCertainty.Proven),
                    Pair = new AdvisedGain(1_300, 1, GainCertainty.AtLeast),
                    RaisesSiteLimit = true,
                },
                new AdvisedPlaces(0, 0, 1)
                {
                    SiteOfPair = 1,
                    One = new AdvisedGain(3, 0, GainCertainty.NotDistinguishable),
                    Pair = new AdvisedGain(80, 0, GainCertainty.Proven),
                },
            ],
            Blocks =
            [
                new AdvisedPlaces(0, 0, 0) { SiteOfOne = 0, One = new AdvisedGain(1_240, 1, GainCertainty.Proven) },
            ],
            Checked = (4, 4),
            Missing = missing.All.Count == 0 ? null : missing,
            Spare = SparePlaces.Of(problem, roster),
            Dataset = "aa11",
            Seed = 7,
            Workers = 2,
        };
    }
}
