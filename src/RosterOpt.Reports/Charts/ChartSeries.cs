namespace RosterOpt.Reports.Charts;

/// <summary>A row of values in a chart, read from cells so that the chart follows when they are edited.</summary>
/// <param name="Name">As the legend says it.</param>
/// <param name="Values">Cells of the values.</param>
/// <param name="Numbers">What these cells hold, for viewers that do not calculate; null for a cell without a number.</param>
/// <param name="Colour">Six hexadecimal digits.</param>
/// <param name="IsLine">True for a line on the right-hand axis, false for columns on the left-hand one.</param>
internal sealed record ChartSeries(
    string Name,
    CellRange Values,
    IReadOnlyList<double?> Numbers,
    string Colour,
    bool IsLine
)
{
    /// <summary>Number format of the axis and the labels.</summary>
    public string Format { get; init; } = "General";
}
