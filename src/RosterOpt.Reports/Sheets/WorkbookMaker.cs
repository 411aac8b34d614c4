using System.IO.Packaging;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>Makes one workbook of sheets.</summary>
internal static class WorkbookMaker
{
    /// <summary>Writes a workbook about one roster.</summary>
    public static void Write(IEnumerable<IReportSheet> sheets, ReportContent content, string title, Stream target) =>
        Write(
            sheets.Select(sheet => (sheet.Name, (Action<SheetPage>)(page => sheet.Write(page, content)))),
            title,
            target
        );

    /// <summary>Writes the sheets, the rest of long tables and the charts, then brings the file into its normal form.</summary>
    /// <param name="sheets">At least one: what the tab says, and what writes the sheet.</param>
    /// <param name="title">Title in the properties of the document.</param>
    /// <param name="target">Any stream that can be written; it stays open.</param>
    public static void Write(IEnumerable<(string Name, Action<SheetPage> Write)> sheets, string title, Stream target)
    {
        var charts = new List<ChartSpec>();
        var longTables = new List<LongTable>();
        using var raw = new MemoryStream();
        using (var book = new XLWorkbook(XLEventTracking.Disabled))
        {
            foreach (var (name, write) in sheets)
            {
                write(new SheetPage(book.Worksheets.Add(name), charts, longTables));
            }
            book.SaveAs(raw);
        }
        raw.Position = 0;
        using (var document = SpreadsheetDocument.Open(raw, isEditable: true))
        {
            // It is packed once more below, and properly.
            document.CompressionOption = CompressionOption.SuperFast;
            LongTableWriter.Write(document, longTables);
            ChartWriter.Write(document, charts);
            PrintTitles.Mend(document);
        }
        raw.Position = 0;
        ZipNormaliser.Rewrite(raw, target, title);
    }
}
