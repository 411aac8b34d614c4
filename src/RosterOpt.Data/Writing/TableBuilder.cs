using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Writing;

/// <summary>A table while it is written: all columns of the catalogue, of which those without content are left out in the end.</summary>
internal sealed class TableBuilder(TableSchema schema)
{
    private readonly List<string[]> rows = [];

    /// <summary>False for a table that may be missing and has nothing to say.</summary>
    public bool IsNeeded => schema.IsRequired || rows.Count > 0;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One text per column of the catalogue, in its order; a text that means the same as blank becomes blank.</param>
    public void Add(params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var column = schema.Columns[i];
            cells[i] = !column.IsRequired && cells[i] == column.Default ? string.Empty : cells[i].Trim();
        }
        rows.Add(cells);
    }

    public TextTable Build()
    {
        var kept = Enumerable
            .Range(0, schema.Columns.Count)
            .Where(i => schema.Columns[i].IsRequired || rows.Exists(row => row[i].Length > 0))
            .ToArray();
        var headings = kept.Select(i => schema.Columns[i].Heading).ToArray();
        var texts = rows.Select((row, index) => new TextRow(index + 2, kept.Select(i => row[i]).ToArray()));
        return new TextTable(schema.Name, headings, texts.ToArray());
    }
}
