using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>A sheet for one question: a row per scenario, for each measure its value, difference and whether that counts.</summary>
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
        var table = writer.Table(
            new SheetTable(
                question.ToString(),
                [
                    content.AreRosters ? "Roster" : "Scenario",
                    .. measures.SelectMany(one =>
                        new[] { one.Label, $"{one.Label}: difference", $"{one.Label}: counts?" }
                    ),
                ],
                [.. shown.Select(one => Row(one, measures))]
            ),
            string.Empty
        )!;
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
        var rows = new ScenarioRows(content.Noun, Name, table.FirstRow().RowNumber(), shown);
        ScenarioCharts.Place(page, writer, chartRow, [ScenarioCharts.Of(rows, label, [(main, 2, false)])]);
    }

    private static string Note(ComparisonContent content) =>
        content.Differences.Any(one => one.Reasons.Count > 0)
            ? "Values are those of each scenario; where its data set differs from the base, the difference is per 100 student-weeks."
            : "Values, the difference to the base, and whether it counts; the sheet Notes says when it does.";

    private static Cell[] Row(ScenarioDifferences one, IEnumerable<ComparedMeasure> measures) =>
        [
            one.Label,
            .. measures.SelectMany(measure =>
            {
                var difference = one.Find(measure.Name)!;
                return new[]
                {
                    ScenarioCells.Value(measure, measure.Value(one.Scenario.Metrics!), isPer100Weeks: false),
                    one.IsBase ? Cell.Blank : ScenarioCells.Change(difference),
                    ScenarioCells.Of(difference.Verdict),
                };
            }),
        ];
}
