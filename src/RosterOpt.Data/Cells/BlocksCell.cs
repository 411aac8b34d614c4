namespace RosterOpt.Data.Cells;

/// <summary>Cells that name blocks: a list <c>B01;B03</c>, a range <c>B05..B10</c>, or both.</summary>
internal sealed class BlocksCell(NameIndex blocks)
{
    // A column holds few different texts in very many rows.
    private readonly Dictionary<string, int[]> understood = new(StringComparer.Ordinal);
    private readonly Dictionary<int[], bool[]> flagsOf = [];

    /// <summary>The ascending indices; null for a blank cell; empty where no block could be understood (then with a finding).</summary>
    public int[]? Read(ColumnView column, TextRow row)
    {
        var text = column.TextOrNull(row);
        if (text is null)
        {
            return column.Column.IsRequired ? [] : null;
        }
        if (understood.TryGetValue(text, out var known))
        {
            return known;
        }
        var found = new SortedSet<int>();
        var faultless = true;
        foreach (var part in ListCell.Split(text))
        {
            faultless &= Add(column, row, part, found);
        }
        if (found.Count == 0 && faultless && blocks.IsComplete)
        {
            column.Report(
                row,
                text,
                new CellFault("wrong-range", "names no block", "Write blocks such as B01;B03 or B05..B10.")
            );
        }
        int[] indices = [.. found];
        if (faultless)
        {
            understood[text] = indices;
        }
        return indices;
    }

    /// <summary>One entry per block for <see cref="Read"/>; null for a blank cell. Rows with the same text share it.</summary>
    public bool[]? ReadFlags(ColumnView column, TextRow row)
    {
        if (Read(column, row) is not { } indices)
        {
            return null;
        }
        if (flagsOf.TryGetValue(indices, out var flags))
        {
            return flags;
        }
        flagsOf[indices] = flags = new bool[blocks.Count];
        foreach (var index in indices)
        {
            flags[index] = true;
        }
        return flags;
    }

    private bool Add(ColumnView column, TextRow row, string part, SortedSet<int> found)
    {
        var dots = part.IndexOf("..", StringComparison.Ordinal);
        var first = ReferenceCell.Find(column, row, dots < 0 ? part : part[..dots].Trim(), blocks);
        var last = dots < 0 ? first : ReferenceCell.Find(column, row, part[(dots + 2)..].Trim(), blocks);
        if (first < 0 || last < 0)
        {
            return false;
        }
        if (last < first && blocks.IsComplete)
        {
            column.Report(
                row,
                part,
                new CellFault(
                    "wrong-range",
                    "is a range that ends before it begins",
                    "Write the earlier block first, such as B05..B10."
                )
            );
            return false;
        }
        for (var block = first; block <= last; block++)
        {
            found.Add(block);
        }
        return true;
    }
}
