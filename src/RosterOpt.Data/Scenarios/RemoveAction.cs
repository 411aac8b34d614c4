using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>Drops rows; of students and sites also the rows of other tables that name them.</summary>
internal sealed class RemoveAction : IScenarioAction
{
    public string Name => "remove";

    public void Act(ActionContext context)
    {
        var table = context.Table();
        context.Refuse(("column", context.Row.Column), ("value", context.Row.Value));
        var rows = new WhereClause(context, table).Find();
        var key =
            table.Schema == TableCatalogue.Students ? "student"
            : table.Schema == TableCatalogue.Sites ? "site"
            : null;
        var gone = key is null
            ? []
            : rows.Select(row => Names.Fold(EditableTable.Cell(table.Rows[row], table.Find(key))))
                .ToHashSet(StringComparer.Ordinal);
        foreach (var row in Enumerable.Reverse(rows))
        {
            table.Rows.RemoveAt(row);
        }
        var note = $"Removed {Count(rows.Count, "row")} of {table.Schema.Name}";
        context.Notes.Add((key is null ? note : note + Cascade(context, key, gone)) + ".");
    }

    /// <summary>Drops what names those that are gone, and says how much.</summary>
    private static string Cascade(ActionContext context, string key, HashSet<string> gone)
    {
        var counts = new List<string>();
        var all = 0;
        foreach (var table in context.Tables.All.Where(table => IsOther(table, key)))
        {
            int[] columns = [.. References.To(key, table)];
            var dropped = table.Rows.RemoveAll(row =>
                Array.Exists(columns, column => gone.Contains(Names.Fold(EditableTable.Cell(row, column))))
            );
            if (dropped > 0)
            {
                all += dropped;
                counts.Add($"{table.Schema.Name} {dropped.ToString("N0", CultureInfo.InvariantCulture)}");
            }
        }
        return all == 0
            ? string.Empty
            : $" and {Count(all, "row")} of other tables that name them ({string.Join(", ", counts)})";
    }

    private static bool IsOther(EditableTable table, string key) =>
        table.Schema != (key == "student" ? TableCatalogue.Students : TableCatalogue.Sites);

    private static string Count(int count, string noun) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? string.Empty : "s")}";
}
