using System.Globalization;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Comparison.Sheets;

/// <summary>When a difference counts, what each measure means, and what each scenario was made from.</summary>
internal sealed class ComparisonNotesSheet : IComparisonSheet
{
    public string Name => "Notes";

    public bool Applies(ComparisonContent content) => true;

    public void Write(SheetPage page, ComparisonContent content)
    {
        var writer = new SheetWriter(
            page,
            "Notes",
            "When a difference counts, what each measure means, and what each column was made from."
        );
        writer.Section("Does it count?");
        writer.Table(Verdicts(content), string.Empty);
        writer.Section("Measures");
        writer.Table(Measures(), string.Empty);
        writer.Section(content.AreRosters ? "Rosters" : "Scenarios");
        writer.Table(Origins(content), string.Empty);
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
    }

    private static SheetTable Verdicts(ComparisonContent content) =>
        new(
            "VerdictNotes",
            ["Mark", "Meaning"],
            content.AreRosters
                ?
                [
                    [
                        "▲ better, ▼ worse",
                        "The rosters are given, so that every difference is a fact. Nothing is said about what another search would find.",
                    ],
                ]
                :
                [
                    .. Comparison.Verdicts.Explained.Select(verdict =>
                        new Cell[] { $"{verdict.Sign()} {verdict.Word()}", verdict.Meaning() }
                    ),
                ]
        )
        {
            Wrapped = [1],
        };

    private static SheetTable Measures() =>
        new(
            "MeasureNotes",
            ["Measure", "Meaning", "Question", "Better", "Name in summary.json"],
            [
                .. ComparedMeasureCatalogue.All.Select(measure =>
                    new Cell[]
                    {
                        measure.Label,
                        measure.Measure.Meaning,
                        QuestionWords.Of(measure.Question),
                        measure.Direction switch
                        {
                            MeasureDirection.Higher => "higher",
                            MeasureDirection.Lower => "lower",
                            _ => "neither",
                        },
                        measure.Name,
                    }
                ),
            ]
        )
        {
            Wrapped = [1],
        };

    private static SheetTable Origins(ComparisonContent content) =>
        new(
            "Origins",
            ["Name", "Settings that differ from the base", "Seed", "Seeds in all", "Seconds", "Data set (SHA-256)"],
            [.. content.Differences.Select(one => Origin(one, content.Base))]
        )
        {
            Wrapped = [1],
        };

    private static Cell[] Origin(ScenarioDifferences one, ScenarioResult ofBase)
    {
        var summary = one.Scenario.Summary;
        return
        [
            one.Label,
            Settings(summary?.Settings, ofBase.Summary?.Settings),
            Cell.Whole(summary?.Seed),
            one.Scenario.Metrics is null ? Cell.NotApplicable : 1 + one.Scenario.Seeds.Count,
            summary?.Seconds is { } seconds ? Cell.Decimal(seconds) : Cell.NotApplicable,
            summary?.Dataset,
        ];
    }

    private static string Settings(
        IReadOnlyDictionary<string, Summaries.SettingValue>? after,
        IReadOnlyDictionary<string, Summaries.SettingValue>? before
    ) =>
        after is null || before is null
            ? string.Empty
            : string.Join(
                ", ",
                after
                    .Where(pair => !before.TryGetValue(pair.Key, out var old) || !old.Equals(pair.Value))
                    .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}"))
            );
}
