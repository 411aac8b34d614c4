using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>When a cell is the one that <c>where</c> asks for.</summary>
internal static class CellComparison
{
    /// <summary>
    /// Compares as the readers of the tables would: names folded, numbers by value, lists whatever their order. A blank cell is also
    /// what blank means in its column; nothing wanted is found in blank cells only.
    /// </summary>
    /// <param name="column">Null for a column of the user's own.</param>
    public static bool Same(Column? column, string cell, string wanted)
    {
        if (cell.Length == 0 || wanted.Length == 0)
        {
            var fallback = column?.Default ?? string.Empty;
            return cell.Length == wanted.Length
                || (cell.Length == 0 && fallback.Length > 0 && Same(column, fallback, wanted));
        }
        return column?.Kind switch
        {
            ColumnKind.Number => Number(cell) is { } number ? number == Number(wanted) : cell == wanted,
            ColumnKind.Names or ColumnKind.Blocks => Parts(cell).SetEquals(Parts(wanted)),
            _ when IsSettingKey(column) => Names.FoldHeading(cell) == Names.FoldHeading(wanted),
            _ => Names.Fold(cell) == Names.Fold(wanted),
        };
    }

    /// <summary>True for the column that holds the names of settings, which fold as headings do.</summary>
    public static bool IsSettingKey(Column? column) =>
        column is not null && ReferenceEquals(column, TableCatalogue.Settings.Find("key"));

    private static int? Number(string text) => NumberCell.Understand(text, -TableCatalogue.LargestNumber, out _);

    private static HashSet<string> Parts(string text) =>
        ListCell.Split(text).Select(Names.Fold).ToHashSet(StringComparer.Ordinal);
}
