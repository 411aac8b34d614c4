using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Advice.Sheets;

/// <summary>The places, each at one site, that would help most, and a chart of them.</summary>
internal sealed class BestPlacesSheet : IAdviceSheet
{
    private const int OneColumn = 6;
    private const int PairColumn = 8;
    private const int Height = 380;
    private const int Width = 900;
    private const int Margin = 6;
    private const int LinePixels = 22;

    public string Name => "Best places";

    public bool Applies(AdviceContent content) => true;

    public void Write(SheetPage page, AdviceContent content)
    {
        var writer = new SheetWriter(page, "Where one more place, or two, would help most", Note);
        var chartRow =
            content.Slots.Count == 0
                ? -1
                : writer.ChartRow("A chart of the points that each place gains. The figures stand below.", Height);
        var table = writer.Table(
            new SheetTable(
                "BestPlaces",
                [
                    "Place",
                    "Site",
                    "Discipline",
                    "Blocks",
                    "Places today",
                    "One more: points",
                    "One more: lone saved",
                    "Two more: points",
                    "Two more: lone saved",
                    "Site limit",
                ],
                [.. content.Slots.Select(one => Row(content, one))]
            ),
            content.IsUnsolved ? "Nothing was solved: the roster breaks rules that no place mends."
                : content.Checked.Done < content.Checked.Total
                    ? "No place that was checked gains anything that could be told from chance."
                : "No place gains anything."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
        if (table is not null)
        {
            page.Charts.Add(Chart(content, writer, chartRow, table.FirstRow().RowNumber()));
        }
    }

    private const string Note =
        "Points, and lone placements saved, beyond what solving again brings without the place. The sheet Notes says how this was checked.";

    private static Cell[] Row(AdviceContent content, AdvisedPlaces one)
    {
        var problem = content.Problem;
        var site = problem.Sites[SiteOf(one)];
        return
        [
            Label(content, one),
            site.Id,
            problem.Disciplines[one.Discipline].Id,
            AdviceWords.Blocks(problem, one.From, one.Until),
            PlacesToday(content, one),
            GainCells.Points(one.One),
            GainCells.Alone(one.One),
            GainCells.Points(one.Pair),
            GainCells.Alone(one.Pair),
            one.RaisesSiteLimit ? "rises too" : null,
        ];
    }

    /// <summary>Where places differ from block to block, the fewest and the most.</summary>
    private static Cell PlacesToday(AdviceContent content, AdvisedPlaces one)
    {
        int[] places =
        [
            .. Enumerable
                .Range(one.From, one.Until - one.From + 1)
                .Select(block => content.Problem.FindSlot(SiteOf(one), one.Discipline, block)?.Max ?? 0),
        ];
        return places.Min() == places.Max() ? Cell.Whole(places[0]) : Cell.Word($"{places.Min()} to {places.Max()}");
    }

    private static int SiteOf(AdvisedPlaces one) => one.SiteOfOne >= 0 ? one.SiteOfOne : one.SiteOfPair;

    private static string Label(AdviceContent content, AdvisedPlaces one) =>
        $"{content.Problem.Sites[SiteOf(one)].Id} {content.Problem.Disciplines[one.Discipline].Id} {AdviceWords.Blocks(content.Problem, one.From, one.Until)}";

    private ChartSpec Chart(AdviceContent content, SheetWriter writer, int row, int first)
    {
        var (column, inside) = writer.Locate(Margin);
        var last = first + content.Slots.Count - 1;
        return new ChartSpec
        {
            Sheet = Name,
            Title = "Points of one more place and of two",
            AltText =
                $"Points that one more place and two more places gain, for {content.Slots.Count} places. The figures stand in the table below.",
            Labels = new CellRange(Name, 1, first, last),
            Categories = [.. content.Slots.Select(one => Label(content, one))],
            CategoryTitle = "Place",
            Series =
            [
                Series("One more", OneColumn, Palette.Bars, one => one.One),
                Series("Two more", PairColumn, Palette.Line, one => one.Pair),
            ],
            At = (column, row),
            Offset = (inside, LinePixels),
            Size = (Width, Height - Margin),
        };

        ChartSeries Series(string name, int at, string colour, Func<AdvisedPlaces, AdvisedGain?> gain) =>
            new(
                name,
                new CellRange(Name, at, first, last),
                [.. content.Slots.Select(one => Number(gain(one)))],
                colour,
                IsLine: false
            )
            {
                Format = "#,##0",
            };
    }

    private static double? Number(AdvisedGain? gain) =>
        gain is null or { Certainty: GainCertainty.NotDistinguishable } ? null : gain.Points;
}
