namespace RosterOpt.Data.Import.Mss;

/// <summary>
/// Reads what follows <c>[|</c>: rows with <c>|</c> between them, or tables of such rows, each between two <c>|</c>, with commas
/// between the tables. A bar may follow the last row.
/// </summary>
internal sealed class DznTableParser(DznParser parser)
{
    /// <param name="line">Of the <c>[|</c>.</param>
    public DznArray Read(int line)
    {
        if (!parser.Is("|"))
        {
            var rows = Rows(isInner: false);
            parser.Expect("|]");
            return new DznArray(
                line,
                [new DznExtent(rows.Count), new DznExtent(Width(rows))],
                [.. rows.SelectMany(x => x)]
            );
        }
        var tables = new List<List<List<DznValue>>>();
        while (!parser.Is("|]"))
        {
            parser.Expect("|", "|]");
            tables.Add(Rows(isInner: true));
            if (!parser.Is("|]"))
            {
                parser.Expect(",", "|]");
            }
        }
        parser.Skip();
        var height = tables.Count == 0 ? 0 : tables[0].Count;
        if (tables.Exists(table => table.Count != height || Width(table) != Width(tables[0])))
        {
            throw parser.Fault(line, "The tables between [| and |] are not all of one size.");
        }
        var width = tables.Count == 0 ? 0 : Width(tables[0]);
        return new DznArray(
            line,
            [new DznExtent(tables.Count), new DznExtent(height), new DznExtent(width)],
            [.. tables.SelectMany(table => table).SelectMany(row => row)]
        );
    }

    private List<List<DznValue>> Rows(bool isInner)
    {
        var rows = new List<List<DznValue>>();
        while (true)
        {
            var began = parser.Line;
            var row = parser.Row();
            if (row.Count > 0 || (parser.Is("|") && !isInner))
            {
                CheckWidth(rows, row, began);
                rows.Add(row);
            }
            if (parser.Is("|]"))
            {
                return rows;
            }
            parser.Expect("|");
            // An inner table ends at a bar before a comma or before the end of all tables.
            if (isInner && (parser.Is(",") || parser.Is("|]")))
            {
                return rows;
            }
        }
    }

    private void CheckWidth(List<List<DznValue>> rows, List<DznValue> row, int line)
    {
        if (rows.Count > 0 && row.Count != rows[0].Count)
        {
            throw parser.Fault(
                row.Count > 0 ? row[0].Line : line,
                $"Row {rows.Count + 1} has {row.Count} values, row 1 has {rows[0].Count}. All rows must be equally long."
            );
        }
    }

    private static int Width(List<List<DznValue>> rows) => rows.Count == 0 ? 0 : rows[0].Count;
}
