using System.Globalization;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Tables;

/// <summary>Notices rows that repeat the key of an earlier one.</summary>
/// <param name="column">The column that is named in the finding.</param>
internal sealed class KeyLines<TKey>(ColumnView column)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> lines = [];

    /// <summary>True for a new key; else a finding names both lines.</summary>
    public bool TryAdd(TKey key, TextRow row)
    {
        if (lines.TryAdd(key, row.Line))
        {
            return true;
        }
        ReportRepeated(column, row, lines[key]);
        return false;
    }

    /// <summary>Reports that a row repeats the key of the one on line <paramref name="first"/>.</summary>
    public static void ReportRepeated(ColumnView column, TextRow row, int first) =>
        column.Report(
            row,
            column.Text(row),
            new CellFault(
                "repeated-key",
                string.Create(CultureInfo.InvariantCulture, $"on line {row.Line} repeats what line {first} is about"),
                "Remove or correct one of the two rows."
            )
        );
}
