using RosterOpt.Reports.Comparison.Sheets;
using RosterOpt.Reports.Sheets;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison;

/// <summary>The Excel workbook that sets scenarios, or rosters, side by side.</summary>
public static class ComparisonWorkbook
{
    /// <summary>Name of the file in an output folder.</summary>
    public const string Name = "comparison.xlsx";

    /// <summary>
    /// Writes the workbook. The same content gives the same bytes. It names students by identifier only and shows nothing
    /// confidential: no names, leave, tags, pairs apart, exclusions, factors or wishes.
    /// </summary>
    /// <param name="content">What to tell.</param>
    /// <param name="target">Any stream that can be written; it stays open.</param>
    public static void Write(ComparisonContent content, Stream target)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(target);
        WorkbookMaker.Write(
            ComparisonSheetCatalogue
                .All.Where(sheet => sheet.Applies(content))
                .Select(sheet => (sheet.Name, (Action<SheetPage>)(page => sheet.Write(page, content)))),
            content.AreRosters ? "Placement rosters: comparison" : "Placement scenarios: comparison",
            target
        );
    }
}
