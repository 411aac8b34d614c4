using System.Globalization;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>A summary as a person reads it: a line per figure that matters.</summary>
internal static class ResultText
{
    public static void Write(TextWriter writer, RunSummary summary)
    {
        Line(writer, "Status", StatusOf(summary));
        if (summary.Score is null || summary.Metrics is not { } metrics)
        {
            return;
        }
        Line(writer, "Rules broken", BrokenOf(summary));
        Line(writer, "With a podmate", PodmateOf(metrics.PodmateShare));
        Line(writer, "Lone placements", LoneOf(summary));
        Line(writer, "Score", $"{Points(summary.Score)} points");
        Line(writer, "Bound", BoundOf(summary));
        var terms = summary.Terms!.Where(term => term.Value != 0).Select(term => $"{term.Key} {Points(term.Value)}");
        Line(writer, "Terms", string.Join(", ", terms.DefaultIfEmpty("all 0")));
        if (summary.Unplaced is { Count: > 0 } unplaced)
        {
            Line(writer, "Left undone", $"{unplaced.Sum(gap => gap.Rotations)} rotations, listed in summary.json");
        }
    }

    /// <summary>Points with separators, such as <c>584,217</c>; <c>none</c> where there are none.</summary>
    public static string Points(long? points) => points?.ToString("N0", CultureInfo.InvariantCulture) ?? "none";

    /// <summary>A ratio as per cent, such as <c>99.12 %</c>; <c>n/a</c> where there is none.</summary>
    public static string Percent(double? ratio) =>
        ratio is { } known ? (100 * known).ToString("F2", CultureInfo.InvariantCulture) + " %" : "n/a";

    private static string StatusOf(RunSummary summary) =>
        summary.Status switch
        {
            RunStatus.Optimal => "optimal: no legal roster scores more",
            RunStatus.Feasible => "feasible: a legal roster; a better one may exist",
            RunStatus.Partial => "partial: something is left undone",
            RunStatus.Infeasible => "infeasible: no legal roster exists",
            RunStatus.Unknown => "unknown: no roster was found in the time",
            _ => summary.Status,
        };

    private static string BrokenOf(RunSummary summary) =>
        string.Join(", ", summary.Violations!.Select(pair => $"{pair.Key} {pair.Value}").DefaultIfEmpty("none"));

    private static string PodmateOf(double? share) =>
        share is null ? "n/a: nobody is in a pod of two or more" : $"{Percent(share)} of the student-weeks in pods";

    private static string LoneOf(RunSummary summary)
    {
        var lone = Points(summary.Metrics!.IsolatedStudentBlocks);
        return summary.LoneBound is > 0 and { } least
            ? $"{lone} (no legal roster has fewer than {Points(least)})"
            : lone;
    }

    private static string BoundOf(RunSummary summary) =>
        summary.Bound is null
            ? "none proven"
            : $"{Points(summary.Bound)} points, gap {Percent(summary.Gap)}: {summary.BoundProof}";

    private static void Line(TextWriter writer, string label, string text) =>
        writer.WriteLine($"{label + ":", -16} {text}");
}
