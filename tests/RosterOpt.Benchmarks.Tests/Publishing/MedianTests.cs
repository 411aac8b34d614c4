using RosterOpt.Benchmarks.Publishing;

namespace RosterOpt.Benchmarks.Tests.Publishing;

public sealed class MedianTests
{
    [Fact]
    public void Takes_the_middle_and_counts_what_is_missing_as_worst()
    {
        Assert.Equal(2, Median.Of([3, 1, 2], largerIsBetter: true));
        Assert.Equal(1, Median.Of([3, 1, null], largerIsBetter: true));
        Assert.Equal(3, Median.Of([3, 1, null], largerIsBetter: false));
        Assert.Null(Median.Of([3, null, null], largerIsBetter: true));
        Assert.Equal(1, Median.Of([1, 2], largerIsBetter: true));
        Assert.Equal(2, Median.Of([1, 2], largerIsBetter: false));
    }
}
