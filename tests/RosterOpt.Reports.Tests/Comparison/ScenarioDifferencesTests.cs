using RosterOpt.Reports.Comparison;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class ScenarioDifferencesTests
{
    private static readonly IReadOnlyList<ScenarioDifferences> All = ComparisonExample.Small.Differences;

    [Fact]
    public void The_base_has_no_verdict()
    {
        Assert.True(All[0].IsBase);
        Assert.Equal("base", All[0].Label);
        Assert.All(All[0].All, difference => Assert.Equal(Verdict.None, difference.Verdict));
    }

    [Fact]
    public void One_seed_is_said_to_be_one()
    {
        var alone = All[1].Find("podmateShare")!;

        Assert.Equal((1.0, 0.0, Verdict.OneSeed), (alone.OfBase, alone.Value, alone.Verdict));
        Assert.False(alone.IsGain);
        Assert.Equal(Verdict.Worse, All[1].ScoreVerdict);
        Assert.True(All[1].ScoreChange < -20);
    }

    [Fact]
    public void Another_cohort_is_compared_by_ratios_and_per_student_week_only()
    {
        var larger = All[3];

        Assert.Equal(["students"], larger.Reasons);
        Assert.Equal(Verdict.NotCompared, larger.ScoreVerdict);
        Assert.Null(larger.ScoreChange);
        Assert.False(larger.Find("podmateShare")!.IsPer100Weeks);
        var moves = larger.Find("siteMoves")!;
        Assert.True(moves.IsPer100Weeks);
        // 5 moves in 40 weeks beside 4 in 32: the same.
        Assert.Equal((12.5, 12.5, Verdict.Same), (moves.OfBase, moves.Value, moves.Verdict));
        Assert.Equal(Verdict.NotCompared, larger.Find("worstStudent")!.Verdict);
        Assert.Equal(Verdict.NotCompared, larger.Find("companionRetention")!.Verdict);
        Assert.Equal(Verdict.Changed, larger.Find("students")!.Verdict);
    }

    [Fact]
    public void A_scenario_that_did_not_run_has_nothing_to_compare()
    {
        Assert.Empty(All[4].All);
        Assert.Null(All[4].Find("podmateShare"));
        Assert.Equal(Verdict.None, All[4].ScoreVerdict);
    }

    [Fact]
    public void Given_rosters_differ_as_a_matter_of_fact()
    {
        var rosters = new ComparisonContent([.. ComparisonExample.Small.Scenarios.Take(2)]) { AreRosters = true };

        Assert.Equal(Verdict.Worse, rosters.Differences[1].Find("podmateShare")!.Verdict);
        Assert.Equal(Verdict.Worse, rosters.Differences[1].ScoreVerdict);
    }

    [Fact]
    public void Three_seeds_of_each_make_a_difference_count()
    {
        var (first, third) = (ComparisonExample.Small.Scenarios[0], ComparisonExample.Small.Scenarios[2]);
        var seeded = first with { Seeds = [first.Summary!.Metrics!, first.Summary.Metrics!] };
        var content = new ComparisonContent([seeded, third]);

        Assert.Equal(Verdict.Worse, content.Differences[1].Find("podmateShare")!.Verdict);
        Assert.Equal(
            Verdict.TwoSeeds,
            new ComparisonContent([seeded, third with { Seeds = [third.Seeds[0]] }])
                .Differences[1]
                .Find("podmateShare")!
                .Verdict
        );
    }
}
