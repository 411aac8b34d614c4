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
        writer.Section("How to read the sheets");
        writer.Table(
            new SheetTable(
                "Sheets",
                ["Sheet", "What it says"],
                [.. Sheets.Select(row => new Cell[] { row.Sheet, row.Text })]
            )
            {
                Wrapped = [1],
            },
            string.Empty
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
                [.. content.Summary.Settings.Select(pair => new Cell[] { pair.Key, Value(pair.Key, pair.Value) })]
            ),
            "There is no setting."
        );
        writer.Section("Measures");
        writer.Table(Measures(), string.Empty);
        writer.Section("Terms of the score");
        writer.Table(Terms(), string.Empty);
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
    }

    private static SheetTable Measures() =>
        new(
            "MeasureNotes",
            ["Measure", "Meaning and formula", "Name in summary.json"],
            [.. MeasureCatalogue.All.Select(measure => new Cell[] { measure.Label, measure.Meaning, measure.Name })]
        )
        {
            Wrapped = [1],
        };

    private static SheetTable Terms() =>
        new(
            "TermNotes",
            ["Term", "Amount; the points are weight times amount"],
            [.. TermMeanings.All.Select(term => new Cell[] { term.Key, term.Value })]
        )
        {
            Wrapped = [1],
        };

    private static IReadOnlyList<(string Sheet, string Text)> Sheets { get; } =
    [
        (
            "Findings",
            "Only where rules are broken: each with its place. Where the cause is confidential, who and where is left out."
        ),
        ("Left undone", "Only for a partial roster: the rotations for which no place was found."),
        (
            "Summary",
            "This roster beside a random legal roster (the same rules, students placed by chance, with a fixed seed) and what is proven possible at best. The bound holds for every legal roster of this data set and these settings."
        ),
        (
            "Pods",
            "Members in the largest group placed together, of the members placed where company counts, and the site of that group. The colour says which share of the others is with the first: (together - 1) / (placed - 1). n/a: nobody is placed."
        ),
        (
            "Split pods",
            "A row for each block in which members of a pod are apart: who is missing from the largest group, and where."
        ),
        (
            "Isolation",
            "Placements without company. The remedy is the best of these changes: the student goes to another site, one student or a small group comes, or the student takes the discipline at another time. Its cost is the exact difference in score; longer chains of changes were not tried and may cost less."
        ),
        (
            "Students to watch",
            "Signs: without an anchor (shares enough weeks with no single peer); alone in two rotations or more; less than half of the weeks with a podmate; several blocks among strangers. Solo students are left out. Most signs first, then most weeks alone, then least time with a podmate."
        ),
        (
            "Students",
            "Companions are everybody together with the student, podmates or not. No number: a site where company does not count. Empty: no placement, for whatever reason."
        ),
        (
            "Sites",
            "Students at a site in a block against its places: those of its disciplines together, or its limit as a whole where that is lower."
        ),
        ("Places", "The same for each discipline of a site."),
        ("Programmes", "The measures for the students of each programme."),
        (
            "Blocks",
            "The calendar. Pods placed: two or more members are due and somebody is placed where company counts. Pods whole: all who are due are together."
        ),
        (
            "Long form",
            "Every placement as one row, for pivot tables and own counts. Alone and among strangers are told of every student alike, also where they do not count in the score."
        ),
        ("Changes", "Only with a baseline: every block of a student in which the place differs."),
        ("Sheets named after sites", "For the site leads: who comes, by block."),
    ];

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

    /// <summary>Tags are confidential, and a report may go to people who would recognise one by its word.</summary>
    private static Cell Value(string setting, SettingValue value) =>
        setting.EndsWith("_tag", StringComparison.Ordinal) ? Cell.Word("not shown: a tag")
        : value.Number is { } number ? Cell.Whole(number)
        : Cell.Word(value.ToString());

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
