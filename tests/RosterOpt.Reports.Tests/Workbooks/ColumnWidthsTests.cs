using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Tests.Workbooks;

public sealed class ColumnWidthsTests
{
    [Fact]
    public void Longer_and_wider_texts_need_more_room()
    {
        Assert.True(ColumnWidths.Of("abc") < ColumnWidths.Of("abcd"));
        Assert.True(ColumnWidths.Of("abc") < ColumnWidths.Of("ABC"));
        Assert.True(ColumnWidths.Of("ABC") < ColumnWidths.Of("外科学"));
    }

    [Theory]
    [InlineData(1, ColumnWidths.Least)]
    [InlineData(30, 30)]
    [InlineData(300, ColumnWidths.Most)]
    public void Columns_are_neither_too_narrow_nor_too_wide(double asked, double given)
    {
        Assert.Equal(given, ColumnWidths.Within(asked));
    }

    [Theory]
    [InlineData("", 20, 1)]
    [InlineData("short", 20, 1)]
    [InlineData("one\ntwo", 20, 2)]
    [InlineData("a text of thirty letters or so", 17.5, 2)]
    public void Lines_are_counted_by_the_width(string text, double width, int lines)
    {
        Assert.Equal(lines, ColumnWidths.LinesOf(text, width));
    }
}
