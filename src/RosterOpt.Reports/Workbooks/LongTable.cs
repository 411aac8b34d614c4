namespace RosterOpt.Reports.Workbooks;

/// <summary>A table of which only the first rows are on the sheet yet; <see cref="LongTableWriter"/> writes the others.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="HeadingRow">1-based row of the headings.</param>
/// <param name="Content">The whole table.</param>
/// <param name="Written">Rows already on the sheet; at least 1.</param>
internal sealed record LongTable(string Sheet, int HeadingRow, SheetTable Content, int Written)
{
    /// <summary>Height in points of a 0-based row, or null where all rows have one line.</summary>
    public Func<int, double>? HeightOf { get; init; }

    /// <summary>Below so many rows the detour does not pay.</summary>
    private const int FewRows = 100;

    /// <summary>True where every cell looks as its column does, so that the rows can be written without styling any cell.</summary>
    /// <param name="table">The table.</param>
    /// <param name="formats">Number format by column, or null.</param>
    public static bool Fits(SheetTable table, IReadOnlyList<string?> formats) =>
        table.Rows.Count > FewRows
        && table.Bold < 0
        && table.Rows.All(row => Enumerable.Range(0, row.Length).All(column => IsPlain(row[column], formats[column])));

    private static bool IsPlain(Cell cell, string? format) =>
        cell.Fill is null && !cell.IsRight && (cell.Format is null || cell.Format == format);
}
