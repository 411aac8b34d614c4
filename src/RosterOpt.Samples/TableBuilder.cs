using RosterOpt.Data;

namespace RosterOpt.Samples;

/// <summary>Collects the rows of one table.</summary>
internal sealed class TableBuilder(string name, params string[] headings)
{
    private readonly List<TextRow> rows = [];

    /// <summary>Rows so far.</summary>
    public int Count => rows.Count;

    /// <summary>Adds a row; blank cells at its end may be left out.</summary>
    public void Add(params string[] cells) =>
        rows.Add(
            new TextRow(rows.Count + 2, [.. cells, .. Enumerable.Repeat(string.Empty, headings.Length - cells.Length)])
        );

    public TextTable Build() => new(name, headings, rows);
}
