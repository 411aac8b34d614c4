using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>Which rules are broken, and how often.</summary>
internal sealed class BrokenRulesSheet : IComparisonSheet
{
    public string Name => "Broken rules";

    public bool Applies(ComparisonContent content) =>
        content.Scenarios.Any(scenario => scenario.Summary?.Violations is { Count: > 0 });

    public void Write(SheetPage page, ComparisonContent content)
    {
        var writer = new SheetWriter(
            page,
            "Broken rules",
            "These rosters are not legal: their score and measures show what breaking the rules would gain."
        );
        writer.Table(
            new SheetTable(
                "Broken",
                [content.AreRosters ? "Roster" : "Scenario", "Rule", "Violations"],
                [
                    .. content.Scenarios.SelectMany(scenario =>
                        (scenario.Summary?.Violations ?? new Dictionary<string, int>(StringComparer.Ordinal)).Select(
                            pair => new Cell[] { scenario.Name, pair.Key, pair.Value }
                        )
                    ),
                ]
            ),
            string.Empty
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: true);
    }
}
