using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>A row per scenario and measure that differs from the base, those that count first: for sorting and filtering.</summary>
internal sealed class DifferencesSheet : IComparisonSheet
{
    public string Name => "Differences";

    public bool Applies(ComparisonContent content) => content.Scenarios.Count > 1;

    public void Write(SheetPage page, ComparisonContent content)
    {
        var writer = new SheetWriter(
            page,
            "Differences to the base",
            $"A row per {content.Noun} and measure that differs. Those that count come first; sort and filter as you like."
        );
        writer.Table(
            new SheetTable(
                "Differences",
                [
                    content.AreRosters ? "Roster" : "Scenario",
                    "Question",
                    "Measure",
                    "Does it count?",
                    "Base",
                    "Value",
                    "Difference",
                    "Relative",
                    "Unit",
                ],
                [
                    .. content
                        .Differences.Where(one => !one.IsBase)
                        .SelectMany(one => one.All.Where(Differs).Select(difference => (one, difference)))
                        .OrderBy(row => Rank(row.difference.Verdict))
                        .Select(row => Row(row.one.Scenario, row.difference)),
                ]
            ),
            "Nothing differs from the base."
        );
        writer.Finish(frozenColumns: 3, repeatHeadings: true);
    }

    /// <summary>As the sheet orders them: stable, so that within a rank scenarios and measures keep their order.</summary>
    private static int Rank(Verdict verdict) =>
        verdict switch
        {
            Verdict.Worse or Verdict.Better => 0,
            Verdict.OneSeed or Verdict.TwoSeeds => 1,
            Verdict.NotDistinguishable => 2,
            Verdict.Changed => 3,
            _ => 4,
        };

    private static bool Differs(Difference difference) => difference.Verdict is not (Verdict.None or Verdict.Same);

    private static Cell[] Row(ScenarioResult scenario, Difference difference)
    {
        var (measure, isPer100) = (difference.Measure, difference.IsPer100Weeks);
        return
        [
            scenario.Name,
            QuestionWords.Of(measure.Question),
            measure.Label,
            ScenarioCells.Of(difference.Verdict),
            ScenarioCells.Value(measure, difference.OfBase, isPer100),
            ScenarioCells.Value(measure, difference.Value, isPer100),
            ScenarioCells.Change(difference),
            difference is { Change: { } change, OfBase: > 0 and { } before }
                ? Cell.SignedShare(change / before)
                : Cell.Blank,
            ScenarioCells.Unit(measure, isPer100),
        ];
    }
}
