using RosterOpt.Data.Findings;
using Xunit;

namespace RosterOpt.Data.Tests.Findings;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("isolatoin", "isolation", 1)]
    public void Edits_are_counted_the_same_both_ways(string a, string b, int expected)
    {
        Assert.Equal(expected, NearestName.Edits(a, b, 99));
        Assert.Equal(expected, NearestName.Edits(b, a, 99));
    }

    [Fact]
    public void The_nearest_is_found_whatever_the_case() =>
        Assert.Equal("Surgery", NearestName.Find("surgry", ["Medicine", "Surgery", "Sugar"]));

    [Fact]
    public void Nothing_is_nearest_where_nothing_is_known()
    {
        Assert.Null(NearestName.Find("x", []));
        Assert.Empty(NearestName.Hint("x", []));
    }

    [Fact]
    public void A_far_one_is_named_with_less_confidence()
    {
        Assert.Equal("Maybe \"H1\"?", NearestName.Hint("H11", ["H1"]));
        Assert.Equal("The nearest known name is \"H1\".", NearestName.Hint("Surgery", ["H1"]));
    }
}
