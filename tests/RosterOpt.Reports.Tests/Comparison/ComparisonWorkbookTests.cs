using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using RosterOpt.Reports.Comparison;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class ComparisonWorkbookTests
{
    private static readonly byte[] Bytes = Write(ComparisonExample.Small);

    [Fact]
    public void Scenarios_get_a_sheet_for_each_question()
    {
        using var book = Example.Open(Bytes);

        Assert.Equal(
            [
                "Overview",
                "Differences",
                "Continuity",
                "Isolation",
                "Travel",
                "Preferences",
                "Worst-off student",
                "Student by student",
                "Score",
                "Notes",
            ],
            book.Worksheets.Select(sheet => sheet.Name)
        );
    }

    [Fact]
    public void Rosters_also_tell_who_moves_and_which_pairs_change()
    {
        var content = new ComparisonContent([.. ComparisonExample.Small.Scenarios.Take(2)]) { AreRosters = true };
        using var book = Example.Open(Write(content));

        Assert.Equal(4, book.Worksheet("Who moves").Tables.Single().DataRange.RowCount());
        var pair = book.Worksheet("Pairs").Tables.Single().DataRange.Row(1);
        Assert.Equal(["apart", "S1", "S2", "yes", "8", "0", "-8"], pair.Cells().Select(cell => cell.GetString()));
    }

    [Fact]
    public void Broken_rules_have_a_sheet()
    {
        var problem = ComparisonExample.Problem();
        var broken = ComparisonExample.Scenario("broken", problem, "S1: Surgery@HOSPITAL");
        using var book = Example.Open(Write(new ComparisonContent([ComparisonExample.Small.Base, broken])));
        var rows = book.Worksheet("Broken rules").Tables.Single().DataRange.Rows();

        Assert.Equal(
            ["broken missing-discipline 7"],
            rows.Select(row => string.Join(' ', row.Cells().Select(cell => cell.GetString())))
        );
    }

    [Fact]
    public void Differences_are_sorted_by_whether_they_count_and_can_be_filtered()
    {
        using var book = Example.Open(Bytes);
        var table = book.Worksheet("Differences").Tables.Single();
        var marks = table.DataRange.Rows().Select(row => row.Cell(4).GetString()).ToList();

        Assert.True(table.ShowAutoFilter);
        Assert.Contains("? one seed only", marks);
        Assert.Equal(marks.OrderBy(Rank), marks);
        int Rank(string mark) =>
            mark.Contains("seed", StringComparison.Ordinal) ? 1
            : mark.Contains("changed", StringComparison.Ordinal) ? 3
            : 4;
    }

    [Fact]
    public void A_difference_is_a_number_that_carries_its_mark()
    {
        using var book = Example.Open(Bytes);
        var score = book.Worksheet("Overview").Tables.Single().DataRange.Row(2).Cell(6);
        var share = book.Worksheet("Continuity").Tables.Last().DataRange.Row(1).Cell(2);

        Assert.Equal(XLDataType.Number, score.DataType);
        Assert.Equal("\"▼ \"+#,##0;\"▼ \"-#,##0;\"▼ \"#,##0", score.Style.NumberFormat.Format);
        Assert.Equal(-1, share.GetDouble());
        Assert.Equal("\"? \"+0.0%;\"? \"-0.0%;\"? \"0.0%", share.Style.NumberFormat.Format);
    }

    [Fact]
    public void Every_scenario_stands_on_the_overview_with_its_message()
    {
        using var book = Example.Open(Bytes);
        var rows = book.Worksheet("Overview").Tables.Single().DataRange.Rows().ToList();

        Assert.Equal(6, rows.Count);
        Assert.Equal(ComparisonExample.Nasty, rows[4].Cell(1).GetString());
        Assert.Equal("invalid", rows[4].Cell(2).GetString());
        Assert.Equal("scenarios.csv:3: no column 'maks'.", rows[4].Cell(13).GetString());
        Assert.StartsWith(
            "Differs from the base in students:",
            rows[3].Cell(13).GetString().Split("). ")[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sheets_suit_screen_readers_filters_and_printers()
    {
        using var book = Example.Open(Bytes);
        foreach (var sheet in book.Worksheets)
        {
            Assert.False(sheet.Cell("A1").IsEmpty());
            Assert.False(sheet.Cell("A2").IsEmpty());
            Assert.NotEmpty(sheet.Tables);
            Assert.Empty(sheet.MergedRanges);
            Assert.DoesNotContain(sheet.CellsUsed(), cell => cell.HasFormula);
            Assert.All(sheet.ColumnsUsed(), column => Assert.InRange(column.Width, 8, 60));
            Assert.InRange(sheet.SheetView.SplitRow, 2, 3);
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.DoesNotContain(
                Enumerable.Range(1, sheet.LastRowUsed().RowNumber()),
                row => sheet.Row(row).IsEmpty()
            );
        }
    }

    [Fact]
    public void Charts_show_the_cells_they_refer_to()
    {
        using var book = Example.Open(Bytes);
        using var stream = new MemoryStream(Bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var charts = document
            .WorkbookPart!.WorksheetParts.SelectMany(part => part.DrawingsPart?.ChartParts ?? [])
            .ToList();

        Assert.Equal(7, charts.Count);
        foreach (var values in charts.SelectMany(chart => chart.ChartSpace.Descendants<NumberReference>()))
        {
            var cached = values.Descendants<NumericPoint>().Select(point => point.InnerText);
            var parts = values.Formula!.Text.Split('!');
            var cells = book.Worksheet(parts[0].Trim('\''))
                .Range(parts[1].Replace("$", "", StringComparison.Ordinal))
                .Cells();
            Assert.Equal(
                cached,
                cells.Where(cell => cell.DataType == XLDataType.Number).Select(cell => cell.GetString())
            );
        }
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => error.Description)
        );
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Bytes, Write(ComparisonExample.Small));

    [Fact]
    public void Nothing_confidential_is_told()
    {
        using var book = Example.Open(Bytes);

        Assert.DoesNotContain(
            Example.TextsOf(book),
            text => ComparisonExample.Secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase))
        );
    }

    private static byte[] Write(ComparisonContent content)
    {
        using var stream = new MemoryStream();
        ComparisonWorkbook.Write(content, stream);
        return stream.ToArray();
    }
}
