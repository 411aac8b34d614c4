using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using RosterOpt.Reports.Advice;

namespace RosterOpt.Reports.Tests.Advice;

public sealed class AdviceWorkbookTests
{
    private static readonly byte[] Bytes = Write(AdviceExample.Legal);

    [Fact]
    public void There_is_a_sheet_for_each_question()
    {
        using var legal = Example.Open(Bytes);
        using var overFull = Example.Open(Write(AdviceExample.OverFull));

        Assert.Equal(["Best places", "Disciplines and blocks", "Not needed", "Notes"], NamesOf(legal));
        Assert.Equal(
            ["Best places", "Disciplines and blocks", "Missing places", "Not needed", "Notes"],
            NamesOf(overFull)
        );
    }

    [Fact]
    public void A_gain_is_a_number_that_carries_how_sure_it_is()
    {
        using var book = Example.Open(Bytes);
        var rows = book.Worksheet("Best places").Tables.Single().DataRange.Rows().ToList();

        Assert.Equal(["1240", "2", "1300", "-1"], rows[0].Cells(6, 9).Select(cell => cell.GetString()));
        Assert.Equal("\"= \"+#,##0;\"= \"-#,##0;\"= \"#,##0", rows[0].Cell(6).Style.NumberFormat.Format);
        Assert.Equal("\"≥ \"+#,##0;\"≥ \"-#,##0;\"≥ \"#,##0", rows[0].Cell(8).Style.NumberFormat.Format);
        Assert.Equal("not distinguishable", rows[1].Cell(6).GetString());
        Assert.True(rows[1].Cell(7).IsEmpty());
    }

    [Fact]
    public void A_place_is_named_by_site_discipline_and_blocks_with_what_it_has_today()
    {
        using var book = Example.Open(Bytes);
        var rows = book.Worksheet("Best places").Tables.Single().DataRange.Rows().ToList();
        var problem = Example.Problem;
        var (site, discipline) = (problem.Sites[1], problem.Disciplines[1]);

        Assert.Equal(
            $"{site.Id} {discipline.Id} {problem.Blocks[0].Id}–{problem.Blocks[1].Id}",
            rows[1].Cell(1).GetString()
        );
        Assert.Equal(
            (problem.FindSlot(0, 0, 0)?.Max ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture),
            rows[0].Cell(5).GetString()
        );
        Assert.Equal(("rises too", ""), (rows[0].Cell(10).GetString(), rows[1].Cell(10).GetString()));
    }

    [Fact]
    public void Disciplines_and_blocks_tell_what_was_not_checked_from_what_gains_nothing()
    {
        using var book = Example.Open(Bytes);
        var rows = book.Worksheet("Disciplines and blocks").Tables.Single().DataRange.Rows().ToList();

        Assert.Equal(("n/a", "0"), (rows[0].Cell(6).GetString(), rows[1].Cell(6).GetString()));
        Assert.Equal(Example.Problem.Sites[0].Id, rows[0].Cell(4).GetString());
    }

    [Fact]
    public void Missing_places_are_listed_with_what_the_audit_says_of_them()
    {
        using var book = Example.Open(Write(AdviceExample.OverFull));
        var sheet = book.Worksheet("Missing places");

        Assert.Contains("legal; the audit has checked this", sheet.Cell("A2").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["HOSPITAL", "Surgery", "B1", "", "1"],
            sheet.Tables.Single().DataRange.Row(1).Cells().Select(cell => cell.GetString())
        );
    }

    [Fact]
    public void Places_that_are_not_needed_come_with_most_of_them_first()
    {
        using var book = Example.Open(Bytes);
        var rows = book.Worksheet("Not needed").Tables.Single().DataRange.Rows().ToList();
        var always = rows.Select(row => row.Cell(8).GetDouble()).ToList();

        Assert.Equal(always.OrderDescending(), always);
        Assert.All(rows, row => Assert.True(row.Cell(6).GetDouble() > 0));
        Assert.Equal(AdviceExample.Legal.Spare.Empty, (long)rows.Sum(row => row.Cell(6).GetDouble()));
    }

    [Fact]
    public void An_advice_without_any_gain_says_so()
    {
        using var book = Example.Open(Write(AdviceExample.Legal with { Slots = [], Blocks = [] }));

        Assert.Contains(
            "No place that was checked gains anything that could be told from chance.",
            Example.TextsOf(book)
        );
        Assert.Contains("No discipline gains anything in any block.", Example.TextsOf(book));
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
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
        }
    }

    [Fact]
    public void The_chart_shows_the_cells_it_refers_to_and_the_file_is_valid()
    {
        using var book = Example.Open(Bytes);
        using var stream = new MemoryStream(Bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var charts = document
            .WorkbookPart!.WorksheetParts.SelectMany(part => part.DrawingsPart?.ChartParts ?? [])
            .ToList();

        foreach (var values in charts.Single().ChartSpace.Descendants<NumberReference>())
        {
            var parts = values.Formula!.Text.Split('!');
            var cells = book.Worksheet(parts[0].Trim('\''))
                .Range(parts[1].Replace("$", "", StringComparison.Ordinal))
                .Cells();
            Assert.Equal(
                values.Descendants<NumericPoint>().Select(point => point.InnerText),
                cells.Where(cell => cell.DataType == XLDataType.Number).Select(cell => cell.GetString())
            );
        }
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => error.Description)
        );
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Bytes, Write(AdviceExample.Legal));

    [Fact]
    public void No_student_is_named()
    {
        using var book = Example.Open(Bytes);
        var secrets = Example.Problem.Students.SelectMany(student =>
            new[] { student.Id, student.Name }.Concat(student.Tags)
        );

        Assert.DoesNotContain(
            Example.TextsOf(book),
            text => secrets.Any(secret => secret.Length > 0 && text.Equals(secret, StringComparison.OrdinalIgnoreCase))
        );
    }

    private static IEnumerable<string> NamesOf(XLWorkbook book) => book.Worksheets.Select(sheet => sheet.Name);

    private static byte[] Write(AdviceContent content)
    {
        using var stream = new MemoryStream();
        AdviceWorkbook.Write(content, stream);
        return stream.ToArray();
    }
}
