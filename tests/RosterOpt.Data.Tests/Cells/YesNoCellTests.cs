using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

public sealed class YesNoCellTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("YES", true)]
    [InlineData("no", false)]
    public void Yes_and_no_in_any_case(string text, bool expected) =>
        Assert.Equal(expected, Given.Problem(("sites", $"site,peers\nH1,{text}\nH2,\n")).Sites[0].IsSocial);

    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("y")]
    public void Anything_else_is_neither(string text) =>
        Assert.Equal(
            "Write yes or no.",
            Given.Read(("sites", $"site,peers\nH1,{text}\nH2,\n")).OnlyError("not-yes-or-no", "sites:2:peers").Remedy
        );
}
