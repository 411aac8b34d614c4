using RosterOpt.Core.Terms;
using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>The first page: headline beside its yardsticks, charts, score by term, programmes, all metrics.</summary>
internal sealed class SummarySheet : IReportSheet
{
    public const string Tab = "Summary";

    private const int ChartWidth = 520;
    private const int ChartHeight = 300;
    private const int Margin = 6;
    private const int LinePixels = 22;

    public string Name => Tab;

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Continuity report",
            "How far this roster keeps small groups together. Every measure is explained on the sheet Notes."
        );
        var counts = ShareDistribution.Count(content);
        writer.Section("At a glance");
        writer.Table(Headline.Table(content), string.Empty);
        var chartRow = writer.ChartRow(
            "Two charts: pods whole and lone placements by block (figures on the sheet Blocks); students by their time with a podmate (figures below).",
            ChartHeight
        );
        writer.Section("Score by term: what the points are made of");
        writer.Table(Score(content), "There is no term.");
        writer.Section("By programme");
        writer.Table(Programmes(content), "There is no student.");
        writer.Section("Students by share of weeks with a podmate");
        var shares = writer.Table(ShareDistribution.Table(counts), string.Empty)!;
        writer.Section("All measures");
        writer.Table(Measures(content), string.Empty);
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
        ChartSpec?[] charts =
        [
            BlocksSheet.Chart(content),
            ShareDistribution.Chart(counts, shares.FirstRow().RowNumber()),
        ];
        foreach (var (number, chart) in charts.Index())
        {
            if (chart is not null)
            {
                var (column, inside) = writer.Locate(Margin + (number * (ChartWidth + Margin)));
                page.Charts.Add(
                    chart with
                    {
                        At = (column, chartRow),
                        Offset = (inside, LinePixels),
                        Size = (ChartWidth, ChartHeight - Margin),
                    }
                );
            }
        }
    }

    private static SheetTable Score(ReportContent content)
    {
        var other = content.Compared?.Audit.Terms;
        return new SheetTable(
            "Score",
            other is null
                ? ["Term", "Points", "Weight", "Amount", "What it counts"]
                : ["Term", "Points", "Weight", "Amount", "Points of the other roster", "What it counts"],
            [
                .. content
                    .Audit.Terms.Index()
                    .Select(entry => Term(entry.Item, other?[entry.Index]))
                    .Append(
                        other is null
                            ? ["Score", content.Audit.Score, Cell.Blank, Cell.Blank, "Sum of the points."]
                            :
                            [
                                "Score",
                                content.Audit.Score,
                                Cell.Blank,
                                Cell.Blank,
                                content.Compared!.Audit.Score,
                                "Sum of the points.",
                            ]
                    ),
            ]
        )
        {
            Wrapped = [other is null ? 4 : 5],
        };
    }

    private static Cell[] Term(TermValue term, TermValue? other)
    {
        var off = term.Weight == 0;
        Cell name = off ? $"{term.Name} (off)" : term.Name;
        var meaning = off ? $"Not in force: weight 0. {TermMeanings.Of(term.Name)}" : TermMeanings.Of(term.Name);
        return other is null
            ? [name, term.Points, term.Weight, term.Amount, meaning]
            : [name, term.Points, term.Weight, term.Amount, other.Points, meaning];
    }

    private static SheetTable Measures(ReportContent content)
    {
        var random = content.Summary.RandomRoster?.Metrics;
        var other = content.Compared?.Audit.Metrics;
        return new SheetTable(
            "Measures",
            other is null
                ? ["Measure", "Value", "Random legal roster", "Name", "What it says"]
                : ["Measure", "Value", "Random legal roster", "Name", "Other roster", "What it says"],
            [
                .. MeasureCatalogue.All.Select(measure =>
                {
                    var chance = random is null ? Cell.NotApplicable : measure.Value(random);
                    var value = measure.Value(content.Audit.Metrics);
                    return other is null
                        ? new Cell[] { measure.Label, value, chance, measure.Name, measure.Meaning }
                        : [measure.Label, value, chance, measure.Name, measure.Value(other), measure.Meaning];
                }),
            ]
        )
        {
            Wrapped = [other is null ? 4 : 5],
        };
    }

    private static SheetTable Programmes(ReportContent content) =>
        new(
            "Programmes",
            ["Programme", "Students", "Time with a podmate", "Lone placements"],
            [
                .. content.Audit.Metrics.ByProgramme.Select(pair =>
                    new Cell[]
                    {
                        pair.Key,
                        pair.Value.Students,
                        Cell.Share(pair.Value.PodmateShare),
                        pair.Value.IsolatedStudentBlocks,
                    }
                ),
            ]
        );
}
