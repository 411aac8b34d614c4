using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>The tables of a data set while actions change them.</summary>
internal sealed class EditableTables
{
    private readonly OrderedDictionary<TableSchema, EditableTable> tables = [];

    public EditableTables(TableSet original)
    {
        foreach (var table in original.Tables)
        {
            if (TableCatalogue.Find(table.Name) is { } schema)
            {
                tables[schema] = new EditableTable(schema, table);
            }
        }
    }

    /// <summary>The table; an empty one where the data set has none.</summary>
    public EditableTable this[TableSchema schema]
    {
        get
        {
            if (!tables.TryGetValue(schema, out var table))
            {
                tables.Add(schema, table = new EditableTable(schema, null));
            }
            return table;
        }
    }

    /// <summary>The tables that have headings, in the order of the data set; new ones last.</summary>
    public IEnumerable<EditableTable> All => tables.Values.Where(table => table.Headings.Any());

    public TableSet ToTableSet() => new([.. All.Select(table => table.ToTable())]);
}
