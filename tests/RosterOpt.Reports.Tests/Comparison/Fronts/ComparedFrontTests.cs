using RosterOpt.Core.Auditing;
using RosterOpt.Core.Terms;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Comparison.Fronts;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Tests.Comparison.Fronts;

public sealed class ComparedFrontTests
{
    private static readonly ScenarioResult Base = ComparisonExample.Small.Scenarios[0];
    private static readonly ScenarioResult Apart = ComparisonExample.Small.Scenarios[1];

    private static ComparedFront Front(string first, string second, params ScenarioResult[] rosters) =>
        new(FrontAxisCatalogue.Find(first)!, FrontAxisCatalogue.Find(second)!, rosters);

    [Fact]
    public void Every_term_is_an_axis_with_its_signed_points_and_one_that_is_off_with_weight_1()
    {
        var audit = Audit.Run(Apart.Problem!, Apart.Roster!);

        Assert.All(
            TermCatalogue.All.Zip(audit.Terms),
            pair =>
            {
                var value = FrontAxisCatalogue.Find(pair.First.Name)!.Value(Apart.Problem!, Apart.Roster!);
                Assert.Equal(
                    pair.Second.Weight == 0 ? pair.First.Sign * pair.Second.Amount : pair.Second.Points,
                    value
                );
            }
        );
    }

    [Fact]
    public void Metrics_keep_their_direction_and_the_term_that_moves_them()
    {
        var moves = FrontAxisCatalogue.Find("SiteMoves")!;

        Assert.Equal(("move", false, -3.0), (moves.Term, moves.IsHigherBetter, moves.Oriented(3)));
        Assert.Null(FrontAxisCatalogue.Find("students"));
        Assert.All(FrontAxisCatalogue.All, axis => Assert.Contains(TermCatalogue.All, term => term.Name == axis.Term));
        Assert.Distinct(FrontAxisCatalogue.All.Select(axis => axis.Name), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Steps_say_what_one_more_costs()
    {
        var front = Front("isolatedStudentBlocks", "pair", Base, Apart);

        var figures = front.Figures.Select(one => one!.Value).ToList();
        Assert.Equal(Base.Summary!.Terms!["pair"], figures[0].Second);
        Assert.Equal(Apart.Summary!.Metrics!.IsolatedStudentBlocks, figures[1].First);
        Assert.All(front.Steps, step => Assert.True(step.Rate > 0));
        Assert.Equal(front.Path.Count - 1, Math.Max(0, front.Steps.Count));
    }

    [Fact]
    public void One_that_is_beaten_is_not_on_the_path_and_says_by_whom()
    {
        var front = Front("pair", "whole", Apart, Base);

        Assert.Equal([1], front.Path);
        Assert.Equal("base", front.Beats(0)!.Name);
        Assert.Contains("not on the front: base", FrontText.OfBase(front), StringComparison.Ordinal);
        Assert.Empty(front.Steps);
    }

    [Fact]
    public void One_without_a_roster_has_no_place()
    {
        var none = new ScenarioResult { Name = "none", Status = RunStatus.Unknown };

        var front = Front("pair", "preference", Base, none);

        Assert.Null(front.Figures[1]);
        Assert.Equal([0], front.Path);
        Assert.Null(front.Beats(1));
    }
}
