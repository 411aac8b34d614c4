using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>What each score is made of, in points.</summary>
internal sealed class ScoreSheet : IComparisonSheet
{
    public string Name => "Score";

    public bool Applies(ComparisonContent content) =>
        content.Scenarios.Any(scenario => scenario.Summary?.Terms is { Count: > 0 });

    public void Write(SheetPage page, ComparisonContent content)
    {
        var writer = new SheetWriter(
            page,
            "Score by term",
            "Points of each term; they add up to the score. Where settings differ, weights differ, and points say nothing beside those of the base."
        );
        ScenarioDifferences[] scored = [.. content.Differences.Where(one => one.Scenario.Summary?.Terms is not null)];
        string[] terms = [.. scored[0].Scenario.Summary!.Terms!.Keys];
        string noun = content.AreRosters ? "Roster" : "Scenario";
        writer.Section("Points");
        writer.Table(
            new SheetTable("Terms", [noun, "Score", .. terms], [.. scored.Select(one => Points(one, terms))]),
            string.Empty
        );
        writer.Section("Points less those of the base, where scores are compared");
        writer.Table(
            new SheetTable(
                "TermChanges",
                [noun, "Score", .. terms],
                [
                    .. scored
                        .Where(one => one.ScoreChange is not null)
                        .Select(one => Changes(one, content.Base.Summary!.Terms!, terms)),
                ]
            ),
            "No score is compared with that of the base."
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
    }

    private static Cell[] Points(ScenarioDifferences one, IEnumerable<string> terms) =>
        [
            one.Label,
            Cell.Whole(one.Scenario.Summary!.Score),
            .. terms.Select(term => Cell.Whole(one.Scenario.Summary.Terms!.GetValueOrDefault(term))),
        ];

    private static Cell[] Changes(
        ScenarioDifferences one,
        IReadOnlyDictionary<string, long> before,
        IEnumerable<string> terms
    ) =>
        [
            one.Scenario.Name,
            ScenarioCells.Change(one.ScoreVerdict, one.ScoreChange!.Value, "#,##0"),
            .. terms.Select(term =>
                Cell.Signed(one.Scenario.Summary!.Terms!.GetValueOrDefault(term) - before.GetValueOrDefault(term))
            ),
        ];
}
