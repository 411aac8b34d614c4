using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>Charts with a column per scenario.</summary>
internal static class ScenarioCharts
{
    public const int Height = 380;

    /// <summary>More than so many columns cannot be told apart; the table shows the rest.</summary>
    public const int Most = 30;

    private const int Width = 620;
    private const int Margin = 6;
    private const int LinePixels = 22;

    /// <summary>A chart of a table whose first column names the scenarios.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="title">Heading.</param>
    /// <param name="series">Measures with their 1-based columns; lines go on an axis of their own.</param>
    public static ChartSpec Of(
        ScenarioRows rows,
        string title,
        IReadOnlyList<(string Measure, int Column, bool IsLine)> series
    )
    {
        var shown = rows.Shown.Take(Most).ToList();
        var last = rows.First + shown.Count - 1;
        return new ChartSpec
        {
            Sheet = rows.Sheet,
            Title = rows.Shown.Count > Most ? $"{title} (the first {Most})" : title,
            AltText =
                $"{title}, for {shown.Count} of {rows.Shown.Count} {rows.Noun}s. The figures stand in the table below.",
            Labels = new CellRange(rows.Sheet, 1, rows.First, last),
            Categories = [.. shown.Select(one => one.Label)],
            CategoryTitle = rows.Noun == "roster" ? "Roster" : "Scenario",
            Series =
            [
                .. series.Select(one => Series(shown, new CellRange(rows.Sheet, one.Column, rows.First, last), one)),
            ],
            At = default,
            Size = default,
        };
    }

    /// <summary>Puts charts side by side into a chart row. Call after the writer has finished.</summary>
    public static void Place(SheetPage page, SheetWriter writer, int row, IEnumerable<ChartSpec> charts)
    {
        foreach (var (number, chart) in charts.Index())
        {
            var (column, inside) = writer.Locate(Margin + (number * (Width + Margin)));
            page.Charts.Add(
                chart with
                {
                    At = (column, row),
                    Offset = (inside, LinePixels),
                    Size = (Width, Height - Margin),
                }
            );
        }
    }

    private static ChartSeries Series(
        IEnumerable<ScenarioDifferences> shown,
        CellRange cells,
        (string Measure, int Column, bool IsLine) one
    )
    {
        var measure = ComparedMeasureCatalogue.Of(one.Measure);
        var values = shown
            .Select(scenario => scenario.Scenario.Metrics is { } metrics ? measure.Value(metrics) : null)
            .ToList();
        return new ChartSeries(measure.Label, cells, values, one.IsLine ? Palette.Line : Palette.Bars, one.IsLine)
        {
            Format = measure.IsRatio ? "0%" : "#,##0",
        };
    }
}

/// <summary>The rows of a table that a chart shows.</summary>
/// <param name="Noun">What each row is: scenario or roster.</param>
/// <param name="Sheet">Where the table stands.</param>
/// <param name="First">1-based row of the first scenario.</param>
/// <param name="Shown">In the order of the rows.</param>
internal sealed record ScenarioRows(string Noun, string Sheet, int First, IReadOnlyList<ScenarioDifferences> Shown);
