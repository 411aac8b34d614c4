using System.Globalization;
using ClosedXML.Excel;

namespace RosterOpt.Reports.Workbooks;

/// <summary>
/// Lays out one sheet the way screen readers and filters want it: title in A1, what the sheet holds in A2, real tables from
/// column A, no merged cells, panes frozen, set up for printing on A4.
/// </summary>
internal sealed class SheetWriter
{
    private const double LineHeight = 15;
    private const double TitleHeight = 21;
    private const double MostHeight = 405;
    private const double PointsPerPixel = 0.75;

    private const double MarkWidth = 5;

    private readonly SheetPage page;
    private readonly IXLWorksheet sheet;
    private int next = 1;
    private int headingRow;

    public SheetWriter(SheetPage page, string title, string note)
    {
        this.page = page;
        sheet = page.Sheet;
        AlignTop(0);
        Line(title, bold: true, size: 14);
        sheet.Row(1).Height = TitleHeight;
        Line(note, bold: false, size: 11);
        sheet.Cell(2, 1).Style.Font.FontColor = Palette.Quiet;
    }

    /// <summary>A line of text in column A that may run over the columns beside it.</summary>
    public void Line(string text, bool bold, double size)
    {
        var cell = sheet.Cell(next, 1);
        cell.SetValue(CellText.Clean(text));
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
        sheet.Cell(next - 1, 1).Style.Alignment.Vertical = XLAlignmentVerticalValues.Bottom;
    }

    /// <summary>
    /// A tall row whose one cell says what the charts in it show: no blank rows, and a text for those who cannot see them.
    /// </summary>
    /// <param name="text">What the charts show.</param>
    /// <param name="height">Of the charts, in pixels.</param>
    /// <returns>0-based row.</returns>
    public int ChartRow(string text, int height)
    {
        Line(text, bold: false, size: 11);
        var row = sheet.Row(next - 1);
        row.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        sheet.Cell(next - 1, 1).Style.Font.FontColor = Palette.Quiet;
        row.Height = Math.Min(MostHeight, LineHeight + ((height + 12) * PointsPerPixel));
        return next - 2;
    }

    /// <summary>Widths of the columns; final once all tables are written.</summary>
    public ColumnGrid Columns { get; } = new();

    /// <summary>See <see cref="ColumnGrid.Locate"/>. Call after <see cref="Finish"/>.</summary>
    public (int Column, int Inside) Locate(int pixels) => Columns.Locate(pixels);

    /// <summary>Writes a table; one without rows becomes a line that says so, for Excel knows no empty table.</summary>
    public IXLRange? Table(SheetTable table, string ifEmpty)
    {
        if (table.Rows.Count == 0)
        {
            Line(ifEmpty, bold: false, size: 11);
            return null;
        }
        var isFirst = headingRow == 0;
        headingRow = next;
        var formats = isFirst ? FormatColumns(table) : new string?[table.Headings.Count];
        var headings = table.UniqueHeadings();
        for (var column = 0; column < headings.Count; column++)
        {
            if (column > 0 && !Columns.Has(column))
            {
                AlignTop(column);
            }
            var text = CellText.Clean(headings[column]);
            sheet.Cell(next, column + 1).SetValue(text);
            Columns.Widen(column, ColumnWidths.Of(text) + ColumnWidths.FilterButton);
        }
        double[] limits =
        [
            .. Enumerable
                .Range(0, headings.Count)
                .Select(c => table.Wrapped.Contains(c) ? table.WrapWidth : ColumnWidths.Most),
        ];
        var isLong = isFirst && LongTable.Fits(table, formats);
        var written = isLong ? 1 : table.Rows.Count;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < headings.Count; column++)
            {
                Measure(column, table.Rows[row][column], limits[column]);
                if (row >= written)
                {
                    continue;
                }
                Put(next + 1 + row, column, table.Rows[row][column], formats[column]);
            }
        }
        Dress(sheet.Range(next, 1, next + written, headings.Count), table, isFirst, written);
        if (isLong)
        {
            page.LongTables.Add(
                new LongTable(sheet.Name, headingRow, table, written)
                {
                    HeightOf = table.Wrapped.Count == 0 ? null : row => HeightOf(table, row),
                }
            );
        }
        next += table.Rows.Count + 1;
        return sheet.Range(headingRow + 1, 1, next - 1, headings.Count);
    }

    /// <summary>
    /// Gives columns whose numbers are all alike their number format before any cell is made: cells take it over, which is far
    /// quicker than styling each one.
    /// </summary>
    /// <returns>Format by column, or null where cells carry their own.</returns>
    private string?[] FormatColumns(SheetTable table)
    {
        var formats = new string?[table.Headings.Count];
        for (var column = 0; column < formats.Length; column++)
        {
            if (IsBesideNumbers(table, column))
            {
                sheet.Column(column + 1).Style.Alignment.Indent = 1;
            }
            if (table.Wrapped.Contains(column))
            {
                sheet.Column(column + 1).Style.Alignment.WrapText = true;
            }
            var used = table
                .Rows.Select(row => row[column].Format)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(2)
                .ToList();
            if (used.Count == 1)
            {
                formats[column] = used[0];
                sheet.Column(column + 1).Style.NumberFormat.Format = used[0];
            }
        }
        return formats;
    }

    private static bool IsBesideNumbers(SheetTable table, int column) =>
        column > 0 && table.IsNumeric(column - 1) && !table.IsNumeric(column);

    /// <summary>Sets widths, frozen panes and printing; call once, last.</summary>
    /// <param name="frozenColumns">Columns that stay in sight.</param>
    /// <param name="repeatHeadings">True where the sheet has one table, whose headings stay in sight and are printed on every page.</param>
    public void Finish(int frozenColumns, bool repeatHeadings)
    {
        for (var column = 0; column < Columns.Count; column++)
        {
            sheet.Column(column + 1).Width = Columns.Of(column);
        }
        var rows = repeatHeadings && headingRow > 0 ? headingRow : 2;
        sheet.SheetView.Freeze(rows, frozenColumns);
        PrintSetup.Apply(sheet, Columns.Total, rows, frozenColumns);
    }

    /// <summary>Before any cell of the column is made: cells take it over, and restyling a hundred thousand of them is slow.</summary>
    private void AlignTop(int column) =>
        sheet.Column(column + 1).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;

    private void Measure(int column, Cell cell, double limit)
    {
        var width =
            cell.Text is { } text ? ColumnWidths.Of(text)
            : cell.Number is { } number
                ? ColumnWidths.Of(number.ToString("N0", CultureInfo.InvariantCulture)) + MarkOf(cell)
            : cell.Day is not null ? ColumnWidths.Of("30 Mmm 2026")
            : 0;
        Columns.Widen(column, Math.Min(width, limit));
    }

    /// <summary>Room for a mark before the number.</summary>
    private static double MarkOf(Cell cell) => cell.Format is ['"', ..] ? MarkWidth : 0;

    private void Put(int row, int column, Cell cell, string? columnFormat)
    {
        if (cell.Text is { } text)
        {
            sheet.Cell(row, column + 1).SetValue(CellText.Clean(text));
        }
        else if (cell.Number is { } number)
        {
            sheet.Cell(row, column + 1).SetValue(number);
        }
        else if (cell.Day is { } day)
        {
            sheet.Cell(row, column + 1).SetValue(day.ToDateTime(TimeOnly.MinValue));
        }
        if (cell.IsRight)
        {
            sheet.Cell(row, column + 1).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        }
        if (cell.Format is { } format && format != columnFormat)
        {
            sheet.Cell(row, column + 1).Style.NumberFormat.Format = format;
        }
        if (cell.Fill is { } fill)
        {
            sheet.Cell(row, column + 1).Style.Fill.BackgroundColor = fill;
        }
    }

    private void Dress(IXLRange range, SheetTable content, bool isFirst, int written)
    {
        var table = range.CreateTable(content.Name);
        table.Theme = XLTableTheme.TableStyleLight1;
        var heading = range.FirstRow().Style;
        heading.Fill.BackgroundColor = Palette.Heading;
        heading.Font.FontColor = XLColor.White;
        heading.Font.Bold = true;
        for (var column = 0; column < content.Headings.Count; column++)
        {
            if (content.IsNumeric(column))
            {
                range.Cell(1, column + 1).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
            }
        }
        foreach (var column in content.Wrapped)
        {
            sheet.Range(next + 1, column + 1, next + written, column + 1).Style.Alignment.WrapText = true;
        }
        // A text right beside a number would seem to belong to it.
        for (var column = 1; column < content.Headings.Count && !isFirst; column++)
        {
            if (IsBesideNumbers(content, column))
            {
                range.Column(column + 1).Style.Alignment.Indent = 1;
            }
        }
        if (content.Bold >= 0)
        {
            range.Column(content.Bold + 1).Style.Font.Bold = true;
        }
        for (var row = 0; row < written && content.Wrapped.Count > 0; row++)
        {
            sheet.Row(next + 1 + row).Height = HeightOf(content, row);
        }
    }

    /// <summary>Height in points of a row with wrapped texts.</summary>
    private double HeightOf(SheetTable content, int row)
    {
        var lines = content.Wrapped.Max(column =>
            ColumnWidths.LinesOf(content.Rows[row][column].Text ?? string.Empty, Columns.Of(column))
        );
        return Math.Min(MostHeight, lines * LineHeight);
    }
}
