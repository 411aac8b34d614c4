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
        var (audit, summary) = (content.Audit, content.Summary);
        yield return Measured(
            content,
            "Time with a podmate",
            m => Cell.Share(m.PodmateShare),
            Cell.Blank,
            "Of all weeks of students in pods of two or more."
        );
        yield return Measured(
            content,
            "Pods whole",
            m => Cell.Share(m.PodIntegrity),
            Cell.Blank,
            "Of the blocks in which a pod could be whole."
        );
        yield return Measured(
            content,
            "Lone placements",
            m => m.IsolatedStudentBlocks,
            summary.LoneBound is { } least ? Cell.Whole(least) : Cell.NotApplicable,
            LoneNote(content)
        );
        yield return Row(
            content,
            "Students to watch",
            content.Watched.Count,
            Cell.NotApplicable,
            content.Compared is { } compared
                ? Cell.Whole(WatchedStudent.All(new(content.Problem, compared.Roster)).Count)
                : Cell.Blank,
            Cell.Blank,
            "Without an anchor, alone again and again, mostly apart or often among strangers; named on the sheet of that name."
        );
        yield return Measured(
            content,
            "Rotations with a companion kept",
            m => Cell.Share(m.KeptCompanion),
            Cell.Blank,
            "Of all changes of rotation: somebody of before is still there."
        );
        yield return Row(
            content,
            "Rules broken",
            audit.Violations.Values.Sum(),
            0,
            content.Compared is { } another ? Cell.Whole(another.Audit.Violations.Values.Sum()) : Cell.Blank,
            0,
            audit.IsLegal ? "The roster is legal." : "See the sheet Findings."
        );
        yield return Row(
            content,
            "Score",
            audit.Score,
            summary.RandomRoster is { } random ? Cell.Whole(random.Score) : Cell.NotApplicable,
            content.Compared is { } scored ? Cell.Whole(scored.Audit.Score) : Cell.Blank,
            Cell.Whole(summary.Bound),
            ScoreNote(summary)
        );
        yield return Row(
            content,
            "Status",
            Cell.Word(summary.Status),
            Cell.Blank,
            Cell.Blank,
            Cell.Blank,
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

    private static string LoneNote(ReportContent content)
    {
        var metrics = content.Audit.Metrics;
        var onePlace = string.Create(
            CultureInfo.InvariantCulture,
            $"Placements without any company; {metrics.LoneInOnePlaceSlots} of them where there is one place only."
        );
        return content.Summary.LoneBound is { } least
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{onePlace} Proven: no legal roster has fewer than {least}. {content.Summary.LoneBoundProof}"
            )
            : onePlace;
    }

    private static string ScoreNote(RunSummary summary) =>
        summary is { GapPoints: { } points, Gap: { } gap }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Points; comparable only within one data set and one set of weights. At most {points:N0} points ({gap:0.00%}) could still be gained. {summary.BoundProof}"
            )
            : "Points; comparable only within one data set and one set of weights. No upper bound is known.";

    private static string StatusNote(RunSummary summary) =>
        summary.Status switch
        {
            RunStatus.Optimal => "Proven: no legal roster scores more.",
            RunStatus.Feasible => "A legal roster; a better one may exist.",
            RunStatus.Partial => "Something is left undone; see the sheet Left undone.",
            _ => "The roster was checked and measured, not searched for.",
        };
}
