using System.Globalization;
using ClosedXML.Excel;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Workbook;

/// <summary>Writes tables as a workbook with a sheet per table.</summary>
internal static class WorkbookWriter
{
    private const double Narrowest = 8;
    private const double Widest = 40;

    /// <summary>Numbers are number cells, everything else text, so that no spreadsheet takes an identifier for a number or a date.</summary>
    public static void Write(Stream stream, TableSet tables)
    {
        using var workbook = new XLWorkbook();
        foreach (var table in tables.Tables)
        {
            var sheet = workbook.Worksheets.Add(table.Name);
            WriteTable(sheet, table);
        }
        workbook.SaveAs(stream);
    }

    private static void WriteTable(IXLWorksheet sheet, TextTable table)
    {
        var schema = TableCatalogue.Find(table.Name);
        for (var i = 0; i < table.Headings.Count; i++)
        {
            sheet.Cell(1, i + 1).SetValue(table.Headings[i]);
            var isNumber = schema?.Find(table.Headings[i]) is { Kind: ColumnKind.Number };
            var longest = table.Headings[i].Length + 2;
            for (var row = 0; row < table.Rows.Count; row++)
            {
                var text = table.Rows[row].Cells[i];
                longest = Math.Max(longest, text.Length);
                WriteCell(sheet, (row + 2, i + 1), text, isNumber);
            }
            sheet.Column(i + 1).Width = Math.Clamp(longest * 1.1, Narrowest, Widest);
        }
        sheet.Row(1).Style.Font.Bold = true;
        sheet.SheetView.FreezeRows(1);
    }

    private static void WriteCell(IXLWorksheet sheet, (int Row, int Column) place, string text, bool isNumber)
    {
        if (text.Length == 0)
        {
            return;
        }
        var cell = sheet.Cell(place.Row, place.Column);
        if (isNumber && IsPlainNumber(text, out var number))
        {
            cell.SetValue(number);
        }
        else
        {
            cell.SetValue(text);
        }
    }

    /// <summary>True for a number that reads back as the same text: <c>007</c> and <c>+5</c> stay text.</summary>
    private static bool IsPlainNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
