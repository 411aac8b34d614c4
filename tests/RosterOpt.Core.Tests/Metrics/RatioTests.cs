using RosterOpt.Core.Metrics;
using Xunit;

namespace RosterOpt.Core.Tests.Metrics;

public class RatioTests
{
    [Theory]
    [InlineData(1, 3, 0.333333)]
    [InlineData(2, 3, 0.666667)]
    [InlineData(7, 7, 1.0)]
    [InlineData(0, 5, 0.0)]
    [InlineData(1, 128, 0.007812)] // 0.0078125 exactly: to the even digit
    [InlineData(3, 128, 0.023438)] // 0.0234375 exactly
    [InlineData(1, 2_000_000, 0.0)] // the binary number lies just below the tie
    [InlineData(3, 2_000_000, 0.000002)] // 0.0000015: just above it
    public void Six_decimals_of_the_binary_quotient(int part, int whole, double expected) =>
        Assert.Equal(expected, Ratio.Of(part, whole));

    [Fact]
    public void Nothing_to_divide_is_null() => Assert.Null(Ratio.Of(0, 0));
}
