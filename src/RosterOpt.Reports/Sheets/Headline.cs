using System.Globalization;
using RosterOpt.Core.Metrics;
using RosterOpt.Reports.Summaries;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>The figures a dean reads first, beside what chance gives, another roster, and what is proven possible at best.</summary>
internal static class Headline
{
    public static SheetTable Table(ReportContent content)
    {
        var other = content.Compared;
        List<string> headings = ["Measure", "This roster", "Random legal roster"];
        if (other is not null)
        {
            headings.Add($"Other roster: {other.Label}");
        }
        headings.AddRange(["Best possible", "What it says"]);
        return new SheetTable("Headline", headings, [.. Rows(content)]) { Wrapped = [headings.Count - 1], Bold = 1 };
    }

    private static IEnumerable<Cell[]> Rows(ReportContent content)
    {
        yield return Measured(
            content,
            "Time with a podmate",
            m => Cell.Share(m.PodmateShare),
            Cell.NotApplicable,
            "Of all weeks of students in pods of two or more."
        );
        yield return Measured(
            content,
            "Pods whole",
            m => Cell.Share(m.PodIntegrity),
            Cell.NotApplicable,
            "Of the blocks in which a pod could be whole."
        );
        yield return Measured(
            content,
            "Lone placements",
            m => m.IsolatedStudentBlocks,
            content.Summary.LoneBound is { } least ? Cell.Whole(least) : Cell.NotApplicable,
            LoneNote(content.Summary)
        );
        yield return Measured(
            content,
            "- of these in the only place",
            m => m.LoneInOnePlaceSlots,
            Cell.NotApplicable,
            "The site offers one place in that discipline and block."
        );
        yield return Watched(content);
        yield return Measured(
            content,
            "Rotations with a companion kept",
            m => Cell.Share(m.KeptCompanion),
            Cell.NotApplicable,
            "Of all changes of rotation: somebody of before is still there."
        );
        foreach (var row in Points(content))
        {
            yield return row;
        }
    }

    private static Cell[] Watched(ReportContent content) =>
        Row(
            content,
            "Students to watch",
            content.Watched.Count,
            Cell.NotApplicable,
            content.Compared is { } compared
                ? Cell.Whole(WatchedStudent.All(new(content.Problem, compared.Roster)).Count)
                : Cell.Blank,
            Cell.NotApplicable,
            "No anchor, alone again and again, mostly apart, or often among strangers."
        );

    private static IEnumerable<Cell[]> Points(ReportContent content)
    {
        var (audit, summary) = (content.Audit, content.Summary);
        yield return Row(
            content,
            "Rules broken",
            audit.Violations.Values.Sum(count => (long)count),
            summary.RandomRoster is null ? Cell.NotApplicable : 0,
            content.Compared is { } another
                ? Cell.Whole(another.Audit.Violations.Values.Sum(count => (long)count))
                : Cell.Blank,
            0,
            audit.IsLegal ? "The roster is legal." : "See the sheet Findings."
        );
        yield return Row(
            content,
            "Score in points",
            audit.Score,
            summary.RandomRoster is { } random ? Cell.Whole(random.Score) : Cell.NotApplicable,
            content.Compared is { } scored ? Cell.Whole(scored.Audit.Score) : Cell.Blank,
            Cell.Whole(summary.Bound),
            "Comparable only within one data set and one set of weights."
        );
        yield return Row(
            content,
            "Gap to the bound",
            audit.IsLegal ? Cell.Share(summary.Gap, "0.00%") : Cell.NotApplicable,
            Cell.NotApplicable,
            content.Compared is null ? Cell.Blank : Cell.NotApplicable,
            summary.Bound is null ? Cell.NotApplicable : Cell.Share(0, "0.00%"),
            GapNote(audit.IsLegal, summary)
        );
        yield return Row(
            content,
            "Status",
            Cell.Word(summary.Status),
            Cell.NotApplicable,
            content.Compared is null ? Cell.Blank : Cell.NotApplicable,
            Cell.NotApplicable,
            StatusNote(summary)
        );
    }

    private static Cell[] Measured(
        ReportContent content,
        string label,
        Func<RosterMetrics, Cell> value,
        Cell best,
        string note
    ) =>
        Row(
            content,
            label,
            value(content.Audit.Metrics),
            content.Summary.RandomRoster is { } random ? value(random.Metrics) : Cell.NotApplicable,
            content.Compared is { } other ? value(other.Audit.Metrics) : Cell.Blank,
            best,
            note
        );

    private static Cell[] Row(
        ReportContent content,
        string label,
        Cell value,
        Cell random,
        Cell other,
        Cell best,
        string note
    ) => content.Compared is null ? [label, value, random, best, note] : [label, value, random, other, best, note];

    private static string LoneNote(RunSummary summary) =>
        summary.LoneBound is { } least and > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Placements without any company. No legal roster has fewer than {least:N0}. Proof: {summary.LoneBoundProof}"
            )
            : "Placements without any company. None is proven unavoidable.";

    private static string GapNote(bool isLegal, RunSummary summary) =>
        summary is not { GapPoints: { } points } ? "No upper bound on the score is known."
        : isLegal
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"At most {points:N0} points could still be gained. Proof: {summary.BoundProof}"
            )
        : $"The bound holds for legal rosters. Proof: {summary.BoundProof}";

    private static string StatusNote(RunSummary summary) =>
        summary.Status switch
        {
            RunStatus.Optimal => "Proven: no legal roster scores more.",
            RunStatus.Feasible => "A legal roster; a better one may exist.",
            RunStatus.Partial => "Something is left undone; see the sheet Left undone.",
            _ => "The roster was checked and measured, not searched for.",
        };
}
