using System.Globalization;
using RosterOpt.Data.Cells;

namespace RosterOpt.Data.Scenarios;

/// <summary>Lowers <c>min</c> and <c>open_min</c> where a new <c>max</c> is below them: fewer places are meant, not a contradiction.</summary>
internal static class MinimumKeeper
{
    public static void Lower(ActionContext context, EditableTable table, IEnumerable<int> rows)
    {
        var chosen = rows.ToList();
        foreach (var heading in new[] { "min", "open_min" })
        {
            var lowered = chosen.Count(row => Lower(table, row, heading));
            if (lowered > 0)
            {
                var count = lowered.ToString("N0", CultureInfo.InvariantCulture);
                context.Notes.Add(
                    $"Lowered {heading} to the new max in {count} row{(lowered == 1 ? string.Empty : "s")} of capacity."
                );
            }
        }
    }

    private static bool Lower(EditableTable table, int row, string heading)
    {
        var position = table.Find(heading);
        if (
            Number(table, row, position) is not { } least
            || Number(table, row, table.Find("max")) is not { } most
            || least <= most
        )
        {
            return false;
        }
        table.Set(row, position, most.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private static int? Number(EditableTable table, int row, int position) =>
        EditableTable.Cell(table.Rows[row], position) is { Length: > 0 } text
            ? NumberCell.Understand(text, 0, out _)
            : null;
}
