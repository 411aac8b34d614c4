using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Tests.Workbooks;

public sealed class SheetTableTests
{
    [Fact]
    public void Headings_that_differ_in_case_only_are_told_apart()
    {
        var table = new SheetTable("T", ["Block", "block", "Other", "BLOCK"], []);

        Assert.Equal(["Block", "block (2)", "Other", "BLOCK (3)"], table.UniqueHeadings());
    }
}
