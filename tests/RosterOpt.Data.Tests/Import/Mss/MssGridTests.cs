using RosterOpt.Data.Import.Mss;
using Xunit;

namespace RosterOpt.Data.Tests.Import.Mss;

public sealed class MssGridTests
{
    [Fact]
    public void The_last_index_runs_fastest()
    {
        var grid = new MssGrid([2, 3, 4], [.. Enumerable.Range(0, 24)]);

        Assert.Equal(17, grid.At(1, 1, 1));
        Assert.Equal(5, new MssGrid([2, 3], [0, 1, 2, 3, 4, 5]).At(1, 2));
        Assert.Equal(7, new MssGrid([2], [6, 7]).At(1));
    }

    [Fact]
    public void Values_must_fill_the_extents() =>
        Assert.Throws<ArgumentException>(() => new MssGrid([2, 2], [1, 2, 3]));
}
