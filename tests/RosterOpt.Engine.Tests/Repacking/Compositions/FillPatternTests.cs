using RosterOpt.Engine.Repacking.Compositions;
using Xunit;

namespace RosterOpt.Engine.Tests.Repacking.Compositions;

public sealed class FillPatternTests
{
    [Fact]
    public void Four_places_hold_as_many_patterns_as_four_and_less_have_partitions()
    {
        Stay[] sizes = [new(1, 1), new(2, 1), new(3, 1), new(4, 1)];

        var patterns = FillPattern.All(new PlaceRoom(4, 0, 0, 0), [], sizes, 100)!;

        // Partitions of 0, 1, 2, 3, 4: 1 + 1 + 2 + 3 + 5.
        Assert.Equal(12, patterns.Count);
        Assert.Equal(12, patterns.Select(pattern => pattern.NewKey).Distinct().Count());
        Assert.All(patterns, pattern => Assert.Equal(string.Empty, pattern.CarryOut));
    }

    [Fact]
    public void What_stays_on_is_carried_out_with_one_block_less()
    {
        var patterns = FillPattern.All(new PlaceRoom(3, 0, 0, 0), [new(1, 1)], [new(2, 3)], 100)!;

        var full = Assert.Single(patterns, pattern => pattern.Students == 3 && pattern.New.Count == 1);
        Assert.Equal("1.1", full.CarryIn);
        Assert.Equal("2.2", full.CarryOut);
    }

    [Fact]
    public void Minimums_count_those_who_are_there_anyway()
    {
        Stay[] sizes = [new(1, 1), new(2, 1)];

        var minimum = FillPattern.All(new PlaceRoom(3, 1, 3, 0), [], sizes, 100)!;
        var open = FillPattern.All(new PlaceRoom(3, 0, 0, 3), [], sizes, 100)!;

        Assert.All(minimum, pattern => Assert.True(pattern.Students >= 2));
        Assert.All(open, pattern => Assert.True(pattern.Students is 0 or 3));
    }

    [Fact]
    public void Too_many_patterns_are_refused() =>
        Assert.Null(FillPattern.All(new PlaceRoom(5, 0, 0, 0), [], [new(1, 1), new(1, 2), new(2, 1)], 5));
}
