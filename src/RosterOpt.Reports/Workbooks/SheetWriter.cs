using System.Globalization;
using System.Text;
using ClosedXML.Excel;

namespace RosterOpt.Reports.Workbooks;

/// <summary>
/// Lays out one sheet the way screen readers and filters want it: title in A1, what the sheet holds in A2, real tables from
/// column A, no merged cells, panes frozen, set up for printing on A4.
/// </summary>
internal sealed class SheetWriter
{
    private const double LineHeight = 15;
    private const double MostHeight = 405;
    private const int MostCharacters = 32_000;

    private readonly IXLWorksheet sheet;
    private readonly Dictionary<int, double> widths = [];
    private int next = 1;
    private int headingRow;

    public SheetWriter(IXLWorksheet sheet, string title, string note)
    {
        this.sheet = sheet;
        Line(title, bold: true, size: 14);
        Line(note, bold: false, size: 11);
        sheet.Cell(2, 1).Style.Font.FontColor = Palette.Quiet;
    }

    /// <summary>A line of text in column A that may run over the columns beside it.</summary>
    public void Line(string text, bool bold, double size)
    {
        var cell = sheet.Cell(next, 1);
        cell.SetValue(Clean(text));
        cell.Style.Alignment.WrapText = false;
        cell.Style.Font.Bold = bold;
        cell.Style.Font.FontSize = size;
        next++;
    }

    /// <summary>The name of the table that follows; a taller row sets it off, no blank one.</summary>
    public void Section(string text)
    {
        Line(text, bold: true, size: 12);
        sheet.Row(next - 1).Height = 2 * LineHeight;
    }

    /// <summary>Writes a table; one without rows becomes a line that says so, for Excel knows no empty table.</summary>
    public IXLRange? Table(SheetTable table, string ifEmpty)
    {
        if (table.Rows.Count == 0)
        {
            Line(ifEmpty, bold: false, size: 11);
            return null;
        }
        headingRow = next;
        var headings = table.UniqueHeadings();
        for (var column = 0; column < headings.Count; column++)
        {
            var text = Clean(headings[column]);
            sheet.Cell(next, column + 1).SetValue(text);
            Widen(column, ColumnWidths.Of(text) + ColumnWidths.FilterButton);
        }
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < headings.Count; column++)
            {
                Put(next + 1 + row, column, table.Rows[row][column]);
            }
        }
        var range = sheet.Range(next, 1, next + table.Rows.Count, headings.Count);
        Dress(range, table);
        next += table.Rows.Count + 1;
        return sheet.Range(headingRow + 1, 1, next - 1, headings.Count);
    }

    /// <summary>Sets widths, frozen panes and printing; call once, last.</summary>
    /// <param name="frozenColumns">Columns that stay in sight.</param>
    /// <param name="repeatHeadings">True where the sheet has one table, whose headings stay in sight and are printed on every page.</param>
    public void Finish(int frozenColumns, bool repeatHeadings)
    {
        foreach (var (column, width) in widths)
        {
            sheet.Column(column + 1).Width = ColumnWidths.Within(width);
        }
        var rows = repeatHeadings && headingRow > 0 ? headingRow : 2;
        sheet.SheetView.Freeze(rows, frozenColumns);
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.SetRowsToRepeatAtTop(1, rows);
        page.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        page.Footer.Right.AddText("Page ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" of ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    private void Put(int row, int column, Cell cell)
    {
        if (cell.Text is { } raw)
        {
            var text = Clean(raw);
            sheet.Cell(row, column + 1).SetValue(text);
            Widen(column, ColumnWidths.Of(text));
        }
        else if (cell.Number is { } number)
        {
            sheet.Cell(row, column + 1).SetValue(number);
            Widen(column, ColumnWidths.Of(number.ToString("N0", CultureInfo.InvariantCulture)));
        }
        else if (cell.Day is { } day)
        {
            sheet.Cell(row, column + 1).SetValue(day.ToDateTime(TimeOnly.MinValue));
            Widen(column, ColumnWidths.Of("30 Mmm 2026"));
        }
        if (cell.Format is { } format)
        {
            sheet.Cell(row, column + 1).Style.NumberFormat.Format = format;
        }
    }

    private void Dress(IXLRange range, SheetTable content)
    {
        var table = range.CreateTable(content.Name);
        table.Theme = XLTableTheme.TableStyleLight1;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        var heading = range.FirstRow().Style;
        heading.Fill.BackgroundColor = Palette.Heading;
        heading.Font.FontColor = XLColor.White;
        heading.Font.Bold = true;
        foreach (var column in content.Wrapped)
        {
            range.Column(column + 1).Style.Alignment.WrapText = true;
        }
        for (var row = 0; row < content.Rows.Count && content.Wrapped.Count > 0; row++)
        {
            var lines = content.Wrapped.Max(column =>
                ColumnWidths.LinesOf(
                    content.Rows[row][column].Text ?? string.Empty,
                    ColumnWidths.Within(widths.GetValueOrDefault(column))
                )
            );
            sheet.Row(next + 1 + row).Height = Math.Min(MostHeight, lines * LineHeight);
        }
    }

    private void Widen(int column, double width) => widths[column] = Math.Max(width, widths.GetValueOrDefault(column));

    /// <summary>The text without what a workbook cannot hold: control characters, broken surrogates, more than a cell takes.</summary>
    private static string Clean(string text)
    {
        if (text.Length <= MostCharacters && text.All(c => (!char.IsControl(c) || c == '\n') && !char.IsSurrogate(c)))
        {
            return text;
        }
        var kept = new StringBuilder(Math.Min(text.Length, MostCharacters));
        foreach (var rune in text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) || rune.Value == '\n'))
        {
            if (kept.Length + rune.Utf16SequenceLength >= MostCharacters)
            {
                kept.Append('…');
                break;
            }
            kept.Append(rune.ToString());
        }
        return kept.ToString();
    }
}
