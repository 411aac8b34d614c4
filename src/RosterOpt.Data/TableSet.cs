namespace RosterOpt.Data;

/// <summary>The tables of a data set as text: what was read, before anything is understood. Order of tables and rows is kept.</summary>
/// <param name="Tables">The tables; names are unique when folded.</param>
public sealed record TableSet(IReadOnlyList<TextTable> Tables)
{
    /// <summary>The table of that name (folded as headings are), or null.</summary>
    public TextTable? Find(string name)
    {
        var folded = Core.Cohort.Names.FoldHeading(name);
        return Tables.FirstOrDefault(table => Core.Cohort.Names.FoldHeading(table.Name) == folded);
    }
}

/// <summary>A table as text.</summary>
/// <param name="Name">Name of the file without ending, or of the sheet, as spelled there.</param>
/// <param name="Headings">As spelled, in order.</param>
/// <param name="Rows">Rows that are not blank, in order.</param>
public sealed record TextTable(string Name, IReadOnlyList<string> Headings, IReadOnlyList<TextRow> Rows)
{
    /// <summary>Line of the headings in the file, or row of the sheet; 1-based.</summary>
    public int HeadingLine { get; init; } = 1;
}

/// <summary>A row as text.</summary>
/// <param name="Line">1-based line of the file on which the row begins, or row of the sheet.</param>
/// <param name="Cells">One trimmed text per heading; blank = empty.</param>
public sealed record TextRow(int Line, IReadOnlyList<string> Cells);
