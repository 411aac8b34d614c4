using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>Adds a row at the end of a table.</summary>
internal sealed class InsertAction : IScenarioAction
{
    public string Name => "insert";

    public void Act(ActionContext context)
    {
        var table = context.Table();
        context.Refuse(("where", context.Row.Where), ("column", context.Row.Column));
        var pairs = context.Pairs("value", context.Row.Value, table);
        foreach (var column in table.Schema.Columns.Where(column => column is { IsRequired: true, MayBeBlank: false }))
        {
            if (!pairs.Exists(pair => pair.Heading == column.Heading && pair.Value.Length > 0))
            {
                throw context.Fault(Missing(table.Schema, column.Heading));
            }
        }
        // Needed headings first, so that a table which is new to the data set has all of them.
        foreach (var column in table.Schema.Columns.Where(column => column.IsRequired))
        {
            table.FindOrAdd(column.Heading);
        }
        (int Position, string Text)[] cells = [.. pairs.Select(pair => (table.FindOrAdd(pair.Heading), pair.Value))];
        table.Rows.Add(table.With(new TextRow(0, []), cells));
    }

    private static RowFault Missing(TableSchema schema, string heading)
    {
        var needed = schema.Columns.Where(column => column is { IsRequired: true, MayBeBlank: false });
        return new RowFault(
            "value",
            "missing-column",
            $"a row of {schema.Name} needs {heading}.",
            $"Write {string.Join(';', needed.Select(column => column.Heading + "=…"))}."
        );
    }
}
