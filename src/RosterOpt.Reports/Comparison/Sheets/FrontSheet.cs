using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Comparison.Fronts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>A trade-off front: the picture, and a row per roster with the price of the step to it.</summary>
internal sealed class FrontSheet : IComparisonSheet
{
    private const int FirstColumn = 2;
    private const int SecondColumn = 3;
    private const int LinePixels = 22;
    private static readonly (int Width, int Height) Size = (760, ScenarioCharts.Height);

    public string Name => "Trade-off";

    public bool Applies(ComparisonContent content) => content.Front is { Path.Count: > 0 };

    public void Write(SheetPage page, ComparisonContent content)
    {
        var front = content.Front!;
        var writer = new SheetWriter(page, content.Title, FrontText.Lead(front));
        writer.Line(FrontText.OfBase(front), bold: false, size: 11);
        var chartRow = writer.ChartRow(
            $"A chart of the rosters on the front: {front.First.Label} across, {front.Second.Label} up. The figures stand below.",
            Size.Height
        );
        var table = writer.Table(
            new SheetTable(
                "Front",
                ["Roster", .. FrontText.Headings(front), "Score", "Lone placements", "Message"],
                [.. front.Path.Select((_, row) => Row(front, row))]
            )
            {
                Wrapped = [8],
                WrapWidth = 48,
            },
            string.Empty
        )!;
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
        var (column, inside) = writer.Locate(0);
        page.Charts.Add(
            Chart(front, table.FirstRow().RowNumber(), (column, chartRow)) with
            {
                Offset = (inside, LinePixels),
            }
        );
    }

    private static Cell[] Row(ComparedFront front, int row)
    {
        var roster = front.Rosters[front.Path[row]];
        var (first, second) = front.Figures[front.Path[row]]!.Value;
        var step = row == 0 ? null : front.Steps[row - 1];
        return
        [
            roster.Name,
            Figure(front.First, first),
            Figure(front.Second, second),
            step is null ? Cell.Blank : Change(front.First, step.FirstChange),
            step is null ? Cell.Blank : Change(front.Second, step.SecondChange),
            step is null ? Cell.Blank : Cell.Decimal(FrontText.Rate(front, step)),
            Cell.Whole(roster.Summary?.Score),
            Cell.Whole(roster.Summary?.Metrics?.IsolatedStudentBlocks),
            roster.Message,
        ];
    }

    private static Cell Figure(FrontAxis axis, double value) =>
        axis.IsRatio ? Cell.Share(value) : Cell.Whole((long)value);

    private static Cell Change(FrontAxis axis, double change) =>
        axis.IsRatio ? Cell.SignedShare(change) : Cell.Signed((long)change);

    private ChartSpec Chart(ComparedFront front, int firstRow, (int Column, int Row) at)
    {
        var last = firstRow + front.Path.Count - 1;
        var names = front.Path.Select(one => front.Rosters[one].Name).ToList();
        return new ChartSpec
        {
            Sheet = Name,
            Title = $"{front.First.Name} and {front.Second.Name}: rosters that no other one beats",
            AltText =
                $"{names.Count} rosters, {front.First.Label} across and {front.Second.Label} up. The figures stand in the table below.",
            Labels = new CellRange(Name, 1, firstRow, last),
            Categories = names,
            CategoryTitle = "Roster",
            Across = Series(front, front.First, new CellRange(Name, FirstColumn, firstRow, last)),
            Series = [Series(front, front.Second, new CellRange(Name, SecondColumn, firstRow, last))],
            At = at,
            Size = Size,
        };
    }

    private static ChartSeries Series(ComparedFront front, FrontAxis axis, CellRange cells) =>
        new(
            axis.Label,
            cells,
            [
                .. front
                    .Path.Select(one => front.Figures[one]!.Value)
                    .Select(figures => (double?)(axis == front.First ? figures.First : figures.Second)),
            ],
            Palette.Bars,
            IsLine: false
        )
        {
            Format = axis.IsRatio ? "0.0%" : "#,##0",
        };
}
