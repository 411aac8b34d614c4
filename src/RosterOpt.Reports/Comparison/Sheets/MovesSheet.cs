using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>Who moves between the base and each other roster.</summary>
internal sealed class MovesSheet : IComparisonSheet
{
    public string Name => "Who moves";

    public bool Applies(ComparisonContent content) =>
        content is { AreRosters: true, Front: null, Scenarios.Count: > 1 };

    public void Write(SheetPage page, ComparisonContent content)
    {
        var writer = new SheetWriter(
            page,
            "Who moves",
            $"Every student and block whose placement differs from {content.Base.Name}."
        );
        writer.Table(
            new SheetTable(
                "Moves",
                ["Roster", "Student", "Pod", "Block", "From", "To"],
                [
                    .. content
                        .Scenarios.Skip(1)
                        .SelectMany(scenario =>
                            RosterMoves
                                .Between(content.Base.Roster!, scenario.Roster!)
                                .Select(move => Row(scenario, scenario.Problem!, move))
                        ),
                ]
            ),
            "Nobody moves."
        );
        writer.Finish(frozenColumns: 2, repeatHeadings: true);
    }

    private static Cell[] Row(ScenarioResult scenario, PlacementProblem problem, RosterMove move) =>
        [
            scenario.Name,
            problem.Students[move.Student].Id,
            Reports.Sheets.Wording.PodOf(problem, problem.Students[move.Student]),
            problem.Blocks[move.Block].Id,
            RosterMoves.PlaceText(problem, move.From),
            RosterMoves.PlaceText(problem, move.To),
        ];
}
