using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>The first page: headline beside its yardsticks, charts, score by term, programmes, all metrics.</summary>
internal sealed class SummarySheet : IReportSheet
{
    public const string Tab = "Summary";

    private const int ChartHeight = 280;
    private const int LinePixels = 22;
    private const int Margin = 6;

    public string Name => Tab;

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Continuity report",
            "How far this roster keeps small groups together. Every measure is explained on the sheet Notes."
        );
        foreach (var sentence in HeadlineText.Of(content))
        {
            writer.Line(sentence, bold: true, size: 11);
        }
        var distribution = new ShareDistribution(content);
        writer.Section("At a glance");
        writer.Table(Headline.Table(content), string.Empty);
        var chartRow = writer.ChartRow(
            $"Charts: {(BlocksSheet.HasPods(content) ? "pods whole by block and " : string.Empty)}lone placements by block (figures on the sheet Blocks); {distribution.Title.ToLowerInvariant()} (figures below).",
            ChartHeight
        );
        writer.Section("Why students are alone");
        writer.Table(LoneTable.Of(content), "No student is ever placed alone.");
        writer.Section("Score by term: what the points are made of");
        writer.Table(ScoreTable.Of(content), "There is no term.");
        writer.Section("By programme");
        writer.Table(Programmes(content), "There is no student.");
        writer.Section(distribution.Title);
        var shares = writer.Table(distribution.Table(), string.Empty)!;
        writer.Section("All measures");
        writer.Table(Measures(content), string.Empty);
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
        Draw(
            page,
            writer,
            chartRow,
            [.. BlocksSheet.Charts(content), distribution.Chart(shares.FirstRow().RowNumber())]
        );
    }

    /// <summary>The charts side by side over the width of the page.</summary>
    private static void Draw(SheetPage page, SheetWriter writer, int row, IReadOnlyList<ChartSpec> charts)
    {
        foreach (var (chart, columns) in charts.Zip(writer.Columns.Divide(charts.Count)))
        {
            page.Charts.Add(
                chart with
                {
                    At = (columns.First, row),
                    Offset = (Margin, LinePixels),
                    Size = (0, ChartHeight),
                    LastColumn = columns.Last,
                }
            );
        }
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
