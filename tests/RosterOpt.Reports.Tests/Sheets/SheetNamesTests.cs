using RosterOpt.Reports.Sheets;

namespace RosterOpt.Reports.Tests.Sheets;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("NGH", "NGH")]
    [InlineData("A/B:C*[d]?\\e", "A_B_C__d___e")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("history", "history_")]
    [InlineData("a name that is much longer than a tab can be", "a name that is much longer than")]
    public void A_name_becomes_one_that_a_workbook_takes(string wanted, string name) =>
        Assert.Equal(name, SheetNames.Free(wanted, new HashSet<string>(StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Names_that_differ_only_in_case_or_length_stay_apart()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Summary" };
        var longName = new string('x', 40);

        Assert.Equal("summary (2)", SheetNames.Free("summary", taken));
        Assert.Equal(new string('x', 31), SheetNames.Free(longName, taken));
        Assert.Equal(new string('x', 27) + " (2)", SheetNames.Free(longName, taken));
    }
}
