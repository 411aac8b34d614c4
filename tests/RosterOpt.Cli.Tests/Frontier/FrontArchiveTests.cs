using FsCheck.Xunit;
using RosterOpt.Cli.Frontier;
using RosterOpt.Cli.WhatIf;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison.Fronts;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Tests.Frontier;

public sealed class FrontArchiveTests
{
    private static readonly (double, double) Range = (0.01, 100);

    private static FrontPoint Point(double first, double second, double? ratio = null, bool isBase = false) =>
        new(
            new ScenarioData { Scenario = isBase ? Scenario.Base : new Scenario($"{first} {second}", []) },
            new ScenarioOutcome(
                new RunSummary
                {
                    Version = "1",
                    Status = RunStatus.Feasible,
                    Settings = SettingNames.ValuesOf(new Settings()),
                    Dataset = "aa",
                },
                null,
                string.Empty
            ),
            ratio
        )
        {
            Value = new FrontValue(first, second),
            Points = new FrontValue(first, second),
        };

    private static FrontArchive Archive(params IEnumerable<FrontPoint> points)
    {
        var archive = new FrontArchive();
        foreach (var point in points)
        {
            archive.Add(point);
        }
        return archive;
    }

    [Property]
    public void What_is_chosen_is_never_dominated_keeps_both_ends_and_its_order((byte, byte)[] drawn, byte asked)
    {
        var archive = Archive(drawn.Select((one, number) => Point(one.Item1, one.Item2, isBase: number == 0)));
        var most = 2 + (asked % 8);

        var chosen = archive.Choose(most);

        var path = archive.Path();
        Assert.True(chosen.Count(point => !point.IsBase) <= most);
        Assert.All(chosen, one => Assert.DoesNotContain(archive.All, other => other.Value.Dominates(one.Value)));
        Assert.Equal(chosen.OrderByDescending(point => point.Value.First), chosen);
        Assert.Equal(chosen.OrderBy(point => point.Value.Second), chosen);
        Assert.Equal(path.Take(1), chosen.Take(1));
        Assert.Equal(path.TakeLast(1), chosen.TakeLast(1));
        Assert.Equal(path.Count(point => point.IsBase), chosen.Count(point => point.IsBase));
    }

    [Fact]
    public void Of_too_many_the_one_that_is_missed_least_goes()
    {
        var chosen = Archive([Point(100, 0), Point(99, 1), Point(50, 50), Point(0, 100)]).Choose(3);

        Assert.Equal([100, 50, 0], chosen.Select(point => point.Value.First));
    }

    [Fact]
    public void The_widest_gap_is_searched_with_weights_that_make_its_ends_equal()
    {
        FrontPoint[] path = [Point(100, 0, 100), Point(90, 30, 5), Point(0, 100, 0.01)];

        // 0.78 points of the second for one of the first between the last two, 3 between the first two.
        Assert.Equal([70 / 90.0, 3], FrontGaps.Next(path, [100, 0.01, 5], Range, 4));
        Assert.Equal([70 / 90.0], FrontGaps.Next(path, [100, 0.01, 5], Range, 1));
    }

    [Fact]
    public void Where_those_weights_brought_nothing_the_weights_half_way_are_tried_and_then_nothing()
    {
        FrontPoint[] path = [Point(100, 0, 100), Point(0, 300, 1)];

        Assert.Equal([10], FrontGaps.Next(path, [100, 1, 3], Range, 1));
        Assert.Empty(FrontGaps.Next(path, [100, 1, 3, 10], Range, 1));
        Assert.Empty(FrontGaps.Next(path[..1], [100], Range, 3));
    }

    [Fact]
    public void A_gap_whose_points_run_the_other_way_is_halved_by_weights_and_no_ratio_leaves_the_range()
    {
        var odd = Point(0, 100, 4) with { Points = new FrontValue(200, 50) };

        Assert.Equal([20], FrontGaps.Next([Point(100, 0, 100), odd], [100, 4], Range, 1));
        Assert.Equal([100], FrontGaps.Next([Point(1, 0, 50), Point(0, 100_000, 4)], [50, 4], Range, 1));
    }

    [Fact]
    public void A_better_base_takes_the_place_of_the_first()
    {
        var archive = Archive([Point(1, 1, isBase: true), Point(0, 3), Point(2, 1)]);

        archive.Replace(Point(2, 2, isBase: true));

        Assert.Equal([2, 0], archive.Path().Select(point => point.Value.First));
    }
}
