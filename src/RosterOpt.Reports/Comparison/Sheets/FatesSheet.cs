using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>Averages hide people: how many students fare better and worse than in the base, and who fares worst.</summary>
internal sealed class FatesSheet : IComparisonSheet
{
    /// <summary>Students listed of each scenario.</summary>
    private const int Listed = 5;

    public string Name => "Student by student";

    public bool Applies(ComparisonContent content) => content.Scenarios.Any(scenario => scenario.Facts is not null);

    public void Write(SheetPage page, ComparisonContent content)
    {
        var writer = new SheetWriter(
            page,
            "Student by student",
            "How many students fare better and worse than in the base, and who is alone most. Students are those in both data sets."
        );
        writer.Section("Students who fare better and worse than in the base");
        writer.Table(Changes(content), "There is no roster to set beside that of the base.");
        writer.Section($"The {Listed} students who fare worst in each {content.Noun}");
        writer.Table(Worst(content), "Nobody is placed.");
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
    }

    private static SheetTable Changes(ComparisonContent content) =>
        new(
            "Fates",
            [
                content.AreRosters ? "Roster" : "Scenario",
                "Students in both",
                "More lone placements",
                "Fewer lone placements",
                "Less time with a podmate",
                "More time with a podmate",
                "More moves",
                "Fewer moves",
                "Lower preferences",
                "Higher preferences",
            ],
            [
                .. content
                    .Scenarios.Skip(1)
                    .Where(scenario => scenario.Facts is not null && content.Base.Facts is not null)
                    .Select(scenario => Row(scenario.Name, FateChanges.Between(content.Base, scenario))),
            ]
        );

    private static Cell[] Row(string name, FateChanges changes) =>
        [
            name,
            changes.Students,
            changes.MoreLone.Worse,
            changes.MoreLone.Better,
            changes.LessPodmate.Worse,
            changes.LessPodmate.Better,
            changes.MoreMoves.Worse,
            changes.MoreMoves.Better,
            changes.LessPreference.Worse,
            changes.LessPreference.Better,
        ];

    private static SheetTable Worst(ComparisonContent content) =>
        new(
            "Worst",
            [
                content.AreRosters ? "Roster" : "Scenario",
                "Student",
                "Pod",
                "Lone placements",
                "Time with a podmate",
                "Moves between sites",
            ],
            [.. content.Differences.Where(one => one.Scenario.Facts is not null).SelectMany(WorstOf)]
        );

    private static IEnumerable<Cell[]> WorstOf(ScenarioDifferences one)
    {
        var problem = one.Scenario.Problem!;
        return StudentFates
            .Of(one.Scenario.Facts!)
            .Where(fate => !problem.Students[fate.Student].IsSolo)
            .OrderByDescending(fate => fate.LoneBlocks)
            .ThenBy(fate => fate.PodmateShare ?? 1)
            .ThenByDescending(fate => fate.Moves)
            .Take(Listed)
            .Select(fate =>
                new Cell[]
                {
                    one.Label,
                    problem.Students[fate.Student].Id,
                    Reports.Sheets.Wording.PodOf(problem, problem.Students[fate.Student]),
                    fate.LoneBlocks,
                    Cell.Share(fate.PodmateShare),
                    fate.Moves,
                }
            );
    }
}
