namespace RosterOpt.Reports.Workbooks;

/// <summary>A table on a sheet.</summary>
/// <param name="Name">Unique in the workbook: letters only.</param>
/// <param name="Headings">One per column; made unique where they are not.</param>
/// <param name="Rows">One cell per heading.</param>
internal sealed record SheetTable(string Name, IReadOnlyList<string> Headings, IReadOnlyList<Cell[]> Rows)
{
    /// <summary>0-based columns whose texts are broken into lines; the others stay on one line.</summary>
    public IReadOnlyList<int> Wrapped { get; init; } = [];

    /// <summary>Widest a wrapped column becomes.</summary>
    public double WrapWidth { get; init; } = ColumnWidths.Most;

    /// <summary>0-based column that is set in bold, or -1.</summary>
    public int Bold { get; init; } = -1;

    /// <summary>True for a column with a number or a day in it, which stands at the right.</summary>
    public bool IsNumeric(int column) =>
        Rows.Any(row => row[column] is { Number: not null } or { Day: not null } or { IsRight: true });

    /// <summary>Headings as Excel wants them: no two alike, whatever their case.</summary>
    public IReadOnlyList<string> UniqueHeadings()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<string>(Headings.Count);
        foreach (var heading in Headings)
        {
            var name = heading;
            for (var copy = 2; !seen.Add(name); copy++)
            {
                name = $"{heading} ({copy})";
            }
            unique.Add(name);
        }
        return unique;
    }
}
