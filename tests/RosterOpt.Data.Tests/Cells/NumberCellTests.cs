using RosterOpt.Data.Tests.Support;
using Xunit;

namespace RosterOpt.Data.Tests.Cells;

public sealed class NumberCellTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("+12", 12)]
    [InlineData("-0", 0)]
    [InlineData("999999", 999_999)]
    [InlineData("0000000999999", 999_999)]
    public void Numbers_are_whole(string text, int expected) =>
        Assert.Equal(expected, Given.Problem(("capacity", $"site,discipline,max\nH1,Surgery,{text}\n")).Slots[0].Max);

    [Theory]
    [InlineData("1.5", "not-a-number", "from 0 to 999,999")]
    [InlineData("7.0", "not-a-number", "Maybe 7?")]
    [InlineData("1e3", "not-a-number", "Maybe 1000?")]
    [InlineData("\"1,000\"", "not-a-number", "Maybe 1000?")]
    [InlineData("five", "not-a-number", "plain digits")]
    [InlineData("-", "not-a-number", "plain digits")]
    [InlineData("٣", "not-a-number", "plain digits")]
    [InlineData("-1", "number-out-of-range", "from 0 to 999,999")]
    [InlineData("1000000", "number-out-of-range", "from 0 to 999,999")]
    [InlineData("12345678", "number-out-of-range", "from 0 to 999,999")]
    [InlineData("99999999999999999999999", "number-out-of-range", "from 0 to 999,999")]
    public void Other_numbers_are_errors_that_say_what_is_allowed(string text, string code, string remedy)
    {
        var finding = Given
            .Read(("capacity", $"site,discipline,max\nH1,Surgery,{text}\n"))
            .OnlyError(code, "capacity:2:max");
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_may_be_negative() =>
        Assert.Equal(-7, Given.Problem(("preferences", "site,score\nH1,-7\n")).Preferences[0].Score);
}
