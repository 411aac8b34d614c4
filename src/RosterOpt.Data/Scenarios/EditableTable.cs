using RosterOpt.Core.Cohort;
using RosterOpt.Data.Tables;

namespace RosterOpt.Data.Scenarios;

/// <summary>A table that actions change. Rows are replaced, never changed, so that the tables it came from stay as they are.</summary>
internal sealed class EditableTable
{
    private readonly string name;
    private List<string> headings;

    public EditableTable(TableSchema schema, TextTable? table)
    {
        Schema = schema;
        name = table?.Name ?? schema.Name;
        headings = [.. table?.Headings ?? []];
        Rows = [.. table?.Rows ?? []];
    }

    public TableSchema Schema { get; }

    public List<TextRow> Rows { get; private set; }

    /// <summary>The headings that are not blank.</summary>
    public IEnumerable<string> Headings => headings.Where(heading => heading.Length > 0);

    /// <summary>Where a heading stands, whether the table knows it or it is the user's own; -1 where it does not.</summary>
    public int Find(string heading)
    {
        var folded = Names.FoldHeading(heading);
        return headings.FindIndex(other => other.Length > 0 && Names.FoldHeading(other) == folded);
    }

    /// <summary>Where a heading stands, which is added where it is missing.</summary>
    public int FindOrAdd(string heading)
    {
        var position = Find(heading);
        if (position < 0)
        {
            position = headings.Count;
            headings.Add(Schema.Find(heading)?.Heading ?? heading);
        }
        return position;
    }

    /// <summary>The cell; empty where the row is older than the column.</summary>
    public static string Cell(TextRow row, int position) =>
        position >= 0 && position < row.Cells.Count ? row.Cells[position] : string.Empty;

    /// <summary>Puts a cell into a row.</summary>
    public void Set(int row, int position, string text) => Rows[row] = With(Rows[row], (position, text));

    /// <summary>The row with other cells.</summary>
    public TextRow With(TextRow row, params (int Position, string Text)[] changes)
    {
        var cells = new string[Math.Max(headings.Count, row.Cells.Count)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Cell(row, i);
        }
        foreach (var (position, text) in changes)
        {
            cells[position] = text;
        }
        return row with { Cells = cells };
    }

    /// <summary>Takes another table's place.</summary>
    public void Replace(TextTable table)
    {
        headings = [.. table.Headings];
        Rows = [.. table.Rows];
    }

    /// <summary>The table as text, its rows numbered as they will stand in a file.</summary>
    public TextTable ToTable() =>
        new(name, [.. headings], [.. Rows.Select((row, index) => With(row) with { Line = index + 2 })]);
}
