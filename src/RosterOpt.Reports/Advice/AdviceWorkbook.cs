using RosterOpt.Reports.Advice.Sheets;
using RosterOpt.Reports.Sheets;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Advice;

/// <summary>The Excel workbook of an advice.</summary>
public static class AdviceWorkbook
{
    private const string Title = "Placement places: where one more would help";

    /// <summary>Writes the workbook. The same content gives the same bytes. It names no student.</summary>
    /// <param name="content">What to tell.</param>
    /// <param name="target">Any stream that can be written; it stays open.</param>
    public static void Write(AdviceContent content, Stream target)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(target);
        WorkbookMaker.Write(
            AdviceSheetCatalogue
                .All.Where(sheet => sheet.Applies(content))
                .Select(sheet => (sheet.Name, (Action<SheetPage>)(page => sheet.Write(page, content)))),
            Title,
            target
        );
    }
}
