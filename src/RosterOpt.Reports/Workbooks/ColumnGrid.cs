namespace RosterOpt.Reports.Workbooks;

/// <summary>How wide the columns of a sheet are, and what falls where.</summary>
internal sealed class ColumnGrid
{
    /// <summary>A column's unit is a digit of Calibri 11.</summary>
    private const double PixelsPerUnit = 7;

    private const int PixelsOfPadding = 5;

    private readonly Dictionary<int, double> widths = [];

    /// <summary>Columns known so far.</summary>
    public int Count => widths.Count;

    /// <summary>Of all columns, in Excel's unit.</summary>
    public double Total => Enumerable.Range(0, Count).Sum(Of);

    public bool Has(int column) => widths.ContainsKey(column);

    /// <summary>Width of a 0-based column in Excel's unit.</summary>
    public double Of(int column) => ColumnWidths.Within(widths.GetValueOrDefault(column));

    /// <summary>Gives a column at least this width.</summary>
    public void Widen(int column, double width) => widths[column] = Math.Max(width, widths.GetValueOrDefault(column));

    /// <summary>The column in which a distance from the left edge falls, and what is left of it there.</summary>
    /// <param name="pixels">From the left edge of the sheet.</param>
    public (int Column, int Inside) Locate(int pixels)
    {
        var column = 0;
        while (Has(column) && pixels >= PixelsOf(column))
        {
            pixels -= PixelsOf(column++);
        }
        return (column, pixels);
    }

    /// <summary>Groups of neighbouring columns, about equally wide.</summary>
    /// <param name="parts">How many; at most as many as there are columns.</param>
    /// <returns>0-based first and last column of each.</returns>
    public IReadOnlyList<(int First, int Last)> Divide(int parts)
    {
        var edges = new double[Count + 1];
        for (var column = 0; column < Count; column++)
        {
            edges[column + 1] = edges[column] + Of(column);
        }
        var groups = new List<(int, int)>(parts);
        var first = 0;
        for (var part = 1; part <= parts; part++)
        {
            var wanted = edges[^1] * part / parts;
            var end = Enumerable
                .Range(first + 1, Count - (parts - part) - first)
                .MinBy(edge => Math.Abs(edges[edge] - wanted));
            groups.Add((first, end - 1));
            first = end;
        }
        return groups;
    }

    private int PixelsOf(int column) => (int)(Of(column) * PixelsPerUnit) + PixelsOfPadding;
}
