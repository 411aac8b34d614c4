using FsCheck.Xunit;
using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Reports.Tests.Comparison.Fronts;

public sealed class FrontPathTests
{
    [Property]
    public void No_point_of_the_path_is_dominated_and_each_other_is_matched_or_beaten((byte First, byte Second)[] drawn)
    {
        var values = drawn.Select(one => new FrontValue(one.First % 16, one.Second % 16)).ToList();

        var path = FrontPath.Of(values);

        Assert.All(path, one => Assert.DoesNotContain(values, other => other.Dominates(values[one])));
        Assert.All(
            Enumerable.Range(0, values.Count),
            one => Assert.Contains(path, other => values[other] == values[one] || values[other].Dominates(values[one]))
        );
    }

    [Property]
    public void The_first_figure_falls_and_the_second_rises_along_the_path((byte First, byte Second)[] drawn)
    {
        var values = drawn.Select(one => new FrontValue(one.First, one.Second)).ToList();

        var path = FrontPath.Of(values).Select(one => values[one]).ToList();

        Assert.All(
            path.Zip(path.Skip(1)),
            pair => Assert.True(pair.First.First > pair.Second.First && pair.First.Second < pair.Second.Second)
        );
    }

    [Fact]
    public void Of_equals_the_earliest_stays() =>
        Assert.Equal([1, 0], FrontPath.Of([new(1, 5), new(3, 2), new(1, 5), new(3, 2), new(0, 4)]));

    [Fact]
    public void Nothing_makes_no_path() => Assert.Empty(FrontPath.Of([]));
}
