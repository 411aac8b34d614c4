using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>Which pairs gain and lose weeks together.</summary>
internal sealed class PairsSheet : IComparisonSheet
{
    /// <summary>Pairs of each roster; podmates come first, and a sheet takes about a million rows.</summary>
    public const int Most = 20_000;

    public string Name => "Pairs";

    public bool Applies(ComparisonContent content) =>
        content is { AreRosters: true, Front: null, Scenarios.Count: > 1 };

    public void Write(SheetPage page, ComparisonContent content)
    {
        var writer = new SheetWriter(
            page,
            "Pairs that gain and lose weeks together",
            $"Against {content.Base.Name}: podmates first, then the largest loss first; at most {Most:N0} pairs of a roster."
        );
        writer.Table(
            new SheetTable(
                "Pairs",
                ["Roster", "Student", "Other student", "Podmates", "Weeks before", "Weeks after", "Difference"],
                [
                    .. content
                        .Scenarios.Skip(1)
                        .SelectMany(scenario =>
                            PairChanges
                                .Between(content.Base, scenario)
                                .Take(Most)
                                .Select(pair => Row(scenario.Name, scenario.Problem!, pair))
                        ),
                ]
            ),
            "No pair gains or loses weeks together."
        );
        writer.Finish(frozenColumns: 3, repeatHeadings: true);
    }

    private static Cell[] Row(string name, PlacementProblem problem, PairChange pair) =>
        [
            name,
            problem.Students[pair.StudentA].Id,
            problem.Students[pair.StudentB].Id,
            pair.ArePodmates ? "yes" : "no",
            pair.WeeksBefore,
            pair.WeeksAfter,
            Cell.Signed(pair.Change),
        ];
}
