namespace RosterOpt.Reports.Tests.Sheets;

public sealed class PodsSheetTests
{
    [Fact]
    public void Each_cell_tells_how_many_are_together_and_where_and_the_colour_says_the_same()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Legal)));
        var row = book.Worksheet("Pods").Tables.Single().DataRange.Row(1);

        Assert.Equal("P1", row.Cell(1).GetString());
        Assert.Equal("3/3 HOSPITAL", row.Cell(5).GetString());
        Assert.Equal("2/3 CLINIC", row.Cell(6).GetString());
        Assert.Equal("n/a", row.Cell(7).GetString());
        Assert.Equal("FF4292C6", row.Cell(5).Style.Fill.BackgroundColor.Color.ToArgb().ToString("X8", null));
        Assert.Equal("FFF7F7F7", row.Cell(6).Style.Fill.BackgroundColor.Color.ToArgb().ToString("X8", null));
        Assert.Equal("FFD9D9D9", row.Cell(7).Style.Fill.BackgroundColor.Color.ToArgb().ToString("X8", null));
    }

    [Fact]
    public void Who_is_missing_where_is_told()
    {
        using var book = Example.Open(Example.Write(Example.Of(Example.Problem, Example.Legal)));
        var row = book.Worksheet("Split pods").Tables.Single().DataRange.Rows().Single();

        Assert.Equal("B2", row.Cell(2).GetString());
        Assert.Equal("CLINIC: Primary", row.Cell(7).GetString());
        Assert.Equal("S1, S2", row.Cell(8).GetString());
        Assert.Equal("S3 at HOSPITAL: Primary", row.Cell(9).GetString());
    }
}
