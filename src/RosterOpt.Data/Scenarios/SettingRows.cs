using RosterOpt.Data.Findings;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>Settings that a data set leaves at their defaults have no row: asked for by key, they get one.</summary>
internal static class SettingRows
{
    /// <summary>The row of the setting that <c>where</c> names as <c>key=K</c>; null where it is about something else.</summary>
    /// <exception cref="ScenarioFault">There is no such setting.</exception>
    public static List<int>? Find(ActionContext context, EditableTable table)
    {
        if (table.Schema != TableCatalogue.Settings)
        {
            return null;
        }
        var where = new WhereClause(context, table);
        if (where.Conditions is not [("key", var key)])
        {
            return null;
        }
        if (SettingsCatalogue.Find(key) is not { } setting)
        {
            var known = SettingsCatalogue.All.Select(other => other.Name);
            throw context.Fault(
                new RowFault(
                    "where",
                    "unknown-setting",
                    $"{Quoted.Show(key)} is no setting.",
                    NearestName.Hint(key, known)
                )
            );
        }
        var found = where.Matching();
        return found.Count > 0 ? found : [Add(table, setting.Name)];
    }

    /// <summary>Puts a value into the row of a setting, which is added where it is missing.</summary>
    public static void Put(EditableTable table, string key, string value)
    {
        var name = SettingsCatalogue.Find(key)?.Name ?? key;
        var column = TableCatalogue.Settings.Find("key");
        var row = table.Rows.FindIndex(row =>
            CellComparison.Same(column, EditableTable.Cell(row, table.Find("key")), name)
        );
        table.Set(row >= 0 ? row : Add(table, name), table.FindOrAdd("value"), value);
    }

    private static int Add(EditableTable table, string key)
    {
        var position = table.FindOrAdd("key");
        table.FindOrAdd("value");
        table.Rows.Add(table.With(new TextRow(0, []), (position, key)));
        return table.Rows.Count - 1;
    }
}
