using RosterOpt.Reports.Charts;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>The first page: a row per scenario, and two charts.</summary>
internal sealed class OverviewSheet : IComparisonSheet
{
    private const int ShareColumn = 7;
    private const int LoneColumn = 8;
    private const int PreferenceColumn = 11;
    private const int MovesColumn = 10;

    public string Name => "Overview";

    public bool Applies(ComparisonContent content) => true;

    public void Write(SheetPage page, ComparisonContent content)
    {
        var writer = new SheetWriter(
            page,
            content.Title,
            $"The first {content.Noun} is the base that the others are compared with. The sheet Notes says when a difference counts."
        );
        var solved = content.Differences.Count(one => one.Scenario.Metrics is not null);
        var chartRow = solved == 0 ? -1 : writer.ChartRow(ChartText(content), ScenarioCharts.Height);
        var table = writer.Table(
            new SheetTable(
                "Overview",
                [
                    content.AreRosters ? "Roster" : "Scenario",
                    "Status",
                    "Score",
                    "Bound",
                    "Gap",
                    "Score less base",
                    "Time with a podmate",
                    "Lone placements",
                    "Weeks away",
                    "Site moves",
                    "Preferences",
                    "Worst-off student",
                    "Message",
                ],
                [.. content.Differences.Select(Row)]
            )
            {
                Wrapped = [12],
                WrapWidth = 48,
            },
            string.Empty
        )!;
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
        if (solved > 0)
        {
            var rows = new ScenarioRows(content.Noun, Name, table.FirstRow().RowNumber(), content.Differences);
            ScenarioCharts.Place(page, writer, chartRow, Charts(rows));
        }
    }

    private static Cell[] Row(ScenarioDifferences one)
    {
        var scenario = one.Scenario;
        var metrics = scenario.Metrics;
        return
        [
            one.Label,
            scenario.Status,
            Points(scenario.Summary?.Score),
            Points(scenario.Summary?.Bound),
            Points(scenario.Summary?.GapPoints),
            ScenarioCells.Change(one.ScoreVerdict, one.ScoreChange ?? 0, "#,##0"),
            Cell.Share(metrics?.PodmateShare),
            Points(metrics?.IsolatedStudentBlocks),
            Points(metrics?.AwayStudentWeeks),
            Points(metrics?.SiteMoves),
            Points(metrics?.PreferenceTotal),
            Points(metrics?.WorstStudent),
            ScenarioMessages.Of(one),
        ];
    }

    private static Cell Points(long? number) => Cell.Whole(number);

    private static string ChartText(ComparisonContent content) =>
        $"Two charts by {content.Noun}: time with a podmate and lone placements; moves between sites and preferences. The figures stand below.";

    private static ChartSpec[] Charts(ScenarioRows rows) =>
        [
            ScenarioCharts.Of(
                rows,
                "Time with a podmate, and lone placements",
                [("podmateShare", ShareColumn, false), ("isolatedStudentBlocks", LoneColumn, true)]
            ),
            ScenarioCharts.Of(
                rows,
                "Moves between sites, and preferences",
                [("siteMoves", MovesColumn, false), ("preferenceTotal", PreferenceColumn, true)]
            ),
        ];
}
