using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>A sheet for one question: a row per scenario, a column per measure; first values, then differences.</summary>
/// <param name="question">Which measures stand on it.</param>
/// <param name="asked">The question in full.</param>
/// <param name="main">Name of the measure that the chart shows.</param>
internal sealed class QuestionSheet(Question question, string asked, string main) : IComparisonSheet
{
    public string Name => QuestionWords.Of(question);

    public bool Applies(ComparisonContent content) => content.Differences.Any(one => one.All.Count > 0);

    public void Write(SheetPage page, ComparisonContent content)
    {
        ComparedMeasure[] measures = [.. ComparedMeasureCatalogue.About(question).OrderBy(one => one.Name != main)];
        ScenarioDifferences[] shown = [.. content.Differences.Where(one => one.All.Count > 0)];
        var label = measures[0].Label;
        var writer = new SheetWriter(page, $"{Name}: {asked}", Note(content));
        var chartRow = writer.ChartRow(
            $"A chart of one measure by {content.Noun}: {label}. The figures stand below.",
            ScenarioCharts.Height
        );
        string[] headings = [content.AreRosters ? "Roster" : "Scenario", .. measures.Select(one => one.Label)];
        writer.Section("Values");
        var table = writer.Table(
            new SheetTable($"{question}", headings, [.. shown.Select(one => Values(one, measures))]),
            string.Empty
        )!;
        writer.Section(
            "Difference to the base: ▲ better, ▼ worse, ≈ not distinguishable, ? too few seeds, – not compared"
        );
        writer.Table(
            new SheetTable(
                $"{question}Changes",
                headings,
                [.. shown.Where(one => !one.IsBase).Select(one => Changes(one, measures))]
            ),
            "There is nothing to set beside the base."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
        var rows = new ScenarioRows(content.Noun, Name, table.FirstRow().RowNumber(), shown);
        ScenarioCharts.Place(page, writer, chartRow, [ScenarioCharts.Of(rows, label, [(main, 2, false)])]);
    }

    private static string Note(ComparisonContent content) =>
        content.Differences.Any(one => one.Reasons.Count > 0)
            ? "Values are those of each scenario; where its data set differs from the base, the difference is per 100 student-weeks."
            : "Values of each, and the difference to the base. The sheet Notes says when a difference counts.";

    private static Cell[] Values(ScenarioDifferences one, IEnumerable<ComparedMeasure> measures) =>
        [
            one.Label,
            .. measures.Select(measure =>
                ScenarioCells.Value(measure, measure.Value(one.Scenario.Metrics!), isPer100Weeks: false)
            ),
        ];

    private static Cell[] Changes(ScenarioDifferences one, IEnumerable<ComparedMeasure> measures) =>
        [one.Scenario.Name, .. measures.Select(measure => ScenarioCells.Change(one.Find(measure.Name)!))];
}
