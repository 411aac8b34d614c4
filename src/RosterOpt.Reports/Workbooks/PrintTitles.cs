using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RosterOpt.Reports.Workbooks;

/// <summary>
/// Makes the rows and columns that are repeated on every printed page absolute. The workbook library writes them relative
/// (<c>Pods!1:3</c>), and then nothing is repeated.
/// </summary>
internal static partial class PrintTitles
{
    private const string Name = "_xlnm.Print_Titles";

    /// <summary>Mends every such name of a saved workbook.</summary>
    public static void Mend(SpreadsheetDocument document)
    {
        foreach (
            var name in document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(name => name.Name == Name)
        )
        {
            name.Text = Range().Replace(name.Text, "!$$$1:$$$2");
        }
    }

    /// <summary>Rows or columns after the name of a sheet, up to the next sheet or the end.</summary>
    [GeneratedRegex(
        "!([A-Z]+|[0-9]+):([A-Z]+|[0-9]+)(?=,|$)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Range();
}
