using System.Globalization;
using ClosedXML.Excel;
using RosterOpt.Core.Terms;
using RosterOpt.Reports.Summaries;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>The figures of the whole roster: headline, score by term, programmes, all metrics.</summary>
internal sealed class SummarySheet : IReportSheet
{
    public string Name => "Summary";

    public bool Applies(ReportContent content) => true;

    public void Write(IXLWorksheet sheet, ReportContent content)
    {
        var writer = new SheetWriter(
            sheet,
            "Continuity report",
            "How far this roster keeps small groups together. Every measure is explained on the sheet Notes."
        );
        writer.Section("At a glance");
        writer.Table(
            new SheetTable("Headline", ["Measure", "Value", "What it says"], Headline(content)) { Wrapped = [2] },
            string.Empty
        );
        writer.Section("Score by term");
        writer.Table(
            new SheetTable(
                "Score",
                ["Term", "Points", "What it counts", "Weight", "Amount", "In force"],
                [.. content.Audit.Terms.Select(Term)]
            ),
            "There is no term."
        );
        writer.Section("By programme");
        writer.Table(Programmes(content), "There is no student.");
        writer.Section("All measures");
        writer.Table(
            new SheetTable(
                "Measures",
                ["Measure", "Value", "What it says"],
                [
                    .. MeasureCatalogue.All.Select(measure =>
                        new Cell[] { measure.Label, measure.Value(content.Audit.Metrics), measure.Meaning }
                    ),
                ]
            ),
            string.Empty
        );
        writer.Finish(frozenColumns: 1, repeatHeadings: false);
    }

    private static List<Cell[]> Headline(ReportContent content)
    {
        var metrics = content.Audit.Metrics;
        var summary = content.Summary;
        return
        [
            [
                "Time with a podmate",
                Cell.Share(metrics.PodmateShare),
                "Of all weeks of students in pods of two or more.",
            ],
            ["Lone placements", metrics.IsolatedStudentBlocks, LoneNote(summary)],
            [
                "Rules broken",
                content.Audit.Violations.Count,
                content.Audit.IsLegal ? "The roster is legal." : "See the sheet Findings.",
            ],
            ["Status", summary.Status, StatusNote(summary.Status)],
            [
                "Score",
                content.Audit.Score,
                "Points; larger is better. Comparable only within one data set and one set of weights.",
            ],
            ["Bound", Cell.Whole(summary.Bound), summary.BoundProof ?? "No upper bound was proven."],
            ["Gap", Cell.Share(summary.Gap, "0.00%"), GapNote(summary)],
        ];
    }

    private static string LoneNote(RunSummary summary) =>
        summary.LoneBound is { } least
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"No legal roster has fewer than {least}. {summary.LoneBoundProof}"
            )
            : "Placements without any company; listed on the sheet Lone students.";

    private static string GapNote(RunSummary summary) =>
        summary.GapPoints is { } points
            ? string.Create(CultureInfo.InvariantCulture, $"At most {points:N0} points could still be gained.")
            : "Unknown without a bound.";

    private static string StatusNote(string status) =>
        status switch
        {
            RunStatus.Optimal => "Proven: no legal roster scores more.",
            RunStatus.Feasible => "A legal roster; a better one may exist.",
            RunStatus.Partial => "Something is left undone; see the sheet Left undone.",
            _ => "The roster was checked and measured, not searched for.",
        };

    private static Cell[] Term(TermValue term) =>
        [
            term.Name,
            term.Points,
            TermMeanings.Of(term.Name),
            term.Weight,
            term.Amount,
            term.Weight == 0 ? "off: weight 0" : "yes",
        ];

    private static SheetTable Programmes(ReportContent content) =>
        new(
            "Programmes",
            [
                "Programme",
                "Students",
                "Student-weeks",
                "Time with a podmate",
                "Lone placements",
                "Students ever alone",
                "Rotations with a companion kept",
                "Students without an anchor",
            ],
            [
                .. content.Audit.Metrics.ByProgramme.Select(pair =>
                    new Cell[]
                    {
                        pair.Key,
                        pair.Value.Students,
                        pair.Value.StudentWeeks,
                        Cell.Share(pair.Value.PodmateShare),
                        pair.Value.IsolatedStudentBlocks,
                        pair.Value.IsolatedStudents,
                        Cell.Share(pair.Value.KeptCompanion),
                        pair.Value.UnanchoredStudents,
                    }
                ),
            ]
        );
}
