namespace RosterOpt.Reports.Charts;

/// <summary>A native chart on a sheet: columns, and a line on an axis of its own where a series is one.</summary>
internal sealed record ChartSpec
{
    /// <summary>The sheet it stands on.</summary>
    public required string Sheet { get; init; }

    /// <summary>What the chart shows, as its heading.</summary>
    public required string Title { get; init; }

    /// <summary>What it says, for people who cannot see it.</summary>
    public required string AltText { get; init; }

    /// <summary>Cells of the labels below the columns.</summary>
    public required CellRange Labels { get; init; }

    /// <summary>What these cells hold.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>
    /// Values across, where each row is a point and not a column: then the one series lies up, the points are joined in the order of
    /// their rows, and each carries its label. Null for columns and lines.
    /// </summary>
    public ChartSeries? Across { get; init; }

    /// <summary>What the labels are, such as <c>Block</c>.</summary>
    public required string CategoryTitle { get; init; }

    /// <summary>0-based column and row of the upper left corner.</summary>
    public required (int Column, int Row) At { get; init; }

    /// <summary>Distance of the upper left corner from that of its cell, in pixels.</summary>
    public (int X, int Y) Offset { get; init; }

    /// <summary>In pixels.</summary>
    public required (int Width, int Height) Size { get; init; }

    /// <summary>
    /// 0-based column at whose right edge it ends, whatever its width; null for the width in <see cref="Size"/>. Viewers with
    /// another font make columns wider, and charts tied to columns still stand side by side.
    /// </summary>
    public int? LastColumn { get; init; }
}
