using System.Globalization;
using RosterOpt.Reports.Summaries;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>What the figures mean, and what they were made from.</summary>
internal sealed class NotesSheet : IReportSheet
{
    public string Name => "Notes";

    public bool Applies(ReportContent content) => true;

    public void Write(SheetPage page, ReportContent content)
    {
        var writer = new SheetWriter(
            page,
            "Notes",
            "What each measure means, the settings in force, and how to repeat this result."
        );
        writer.Section("How this result was made");
        writer.Table(
            new SheetTable("Origin", ["What", "Value"], Origin(content.Summary)) { Wrapped = [1] },
            string.Empty
        );
        writer.Section("Settings in force");
        writer.Table(
            new SheetTable(
                "Settings",
                ["Setting", "Value"],
                [.. content.Summary.Settings.Select(pair => new Cell[] { pair.Key, Value(pair.Value) })]
            ),
            "There is no setting."
        );
        writer.Section("Measures");
        writer.Table(
            new SheetTable(
                "MeasureNotes",
                ["Measure", "Name in summary.json", "Meaning"],
                [.. MeasureCatalogue.All.Select(measure => new Cell[] { measure.Label, measure.Name, measure.Meaning })]
            )
            {
                Wrapped = [2],
            },
            string.Empty
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
    }

    private static List<Cell[]> Origin(RunSummary summary) =>
        [
            ["RosterOpt version", summary.Version],
            ["Status", summary.Status],
            ["Data set (SHA-256)", summary.Dataset],
            ["Baseline (SHA-256)", summary.Baseline ?? "none"],
            ["Seed", summary.Seed is { } seed ? Plain(seed) : "n/a"],
            ["Workers", summary.Workers is { } workers ? Plain(workers) : "n/a"],
            ["Seconds", summary.Seconds is { } seconds ? seconds.ToString("F1", CultureInfo.InvariantCulture) : "n/a"],
            ["Proof of the bound", summary.BoundProof ?? "none"],
            ["Proof of the bound on lone placements", summary.LoneBoundProof ?? "none"],
        ];

    private static Cell Value(SettingValue value) =>
        value.Number is { } number ? Cell.Whole(number) : Cell.Of(value.ToString());

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
