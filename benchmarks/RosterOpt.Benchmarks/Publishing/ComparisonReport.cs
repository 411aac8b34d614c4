using System.Globalization;
using System.Text;
using RosterOpt.Benchmarks.Comparing;

namespace RosterOpt.Benchmarks.Publishing;

/// <summary>A comparison as Markdown.</summary>
internal static class ComparisonReport
{
    /// <param name="comparison">What was measured.</param>
    /// <param name="heading">Kind of data and number of students.</param>
    /// <param name="plot">File name of the plot beside the report.</param>
    /// <param name="alt">What the plot shows, in words.</param>
    public static string Write(Comparison comparison, string heading, string plot, string alt)
    {
        var text = new StringBuilder($"## {heading}\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Machine.Describe()}. {comparison.BySeed.Count} {(comparison.IsTuning ? "tuning" : "judging")} seeds; medians. "
        );
        text.Append(
            "Each contender runs in a process of its own, on the same data, by a clock that starts when the data set is read; "
        );
        text.Append(
            "model building counts, and every roster is audited by the same code. – is no legal roster yet.\n\n"
        );
        text.Append(Scores(comparison)).Append('\n');
        text.Append(Verdict(comparison)).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"![{alt}]({plot})\n\n");
        text.Append(Notes(comparison));
        return text.ToString();
    }

    private static MarkdownTable Scores(Comparison comparison)
    {
        var last = comparison.Limits[^1];
        var table = new MarkdownTable([
            "contender",
            .. comparison.Limits.Select(limit => $"score at {limit} s"),
            $"gap to our bound at {last} s",
            "peak memory",
        ]);
        for (var i = 0; i < comparison.Contenders.Count; i++)
        {
            table.Add([
                i == 0 ? $"**{comparison.Contenders[i].Title}**" : comparison.Contenders[i].Title,
                .. comparison.Limits.Select(limit => Points(comparison.Score(i, limit))),
                Percent(comparison.Gap(i, last)),
                Gigabytes(comparison.PeakMemory(i)),
            ]);
            if (i == 0 && comparison.BySeed[0][0].ByLimit.Count > 1)
            {
                table.Add([
                    $"{comparison.Contenders[i].Title}, its {last} s run looked at early",
                    .. comparison.Limits.Select(limit => Points(Early(comparison, limit))),
                    Percent(comparison.Gap(i, last)),
                    "",
                ]);
            }
        }
        return table;
    }

    private static double? Early(Comparison comparison, int limit) =>
        Median.Of(comparison.BySeed.Select(runs => (double?)runs[0].Longest.At(limit)), largerIsBetter: true);

    private static string Verdict(Comparison comparison)
    {
        var defeats = comparison.Defeats().Select(one => $"{one.Rival.Title} at {one.Seconds} s").ToArray();
        var single = comparison.SingleDefeats();
        var runs = comparison.BySeed.Count * comparison.Limits.Count;
        var seeds = single == 0 ? string.Empty : $" On single seeds a rival is ahead {single} times of {runs}.";
        return defeats.Length == 0
            ? $"Ours is ahead of, or level with, every rival at every point of the table.{seeds}"
            : $"**Not ahead of:** {string.Join(", ", defeats)}.{seeds}";
    }

    private static string Notes(Comparison comparison)
    {
        var text = new StringBuilder();
        for (var i = 0; i < comparison.Contenders.Count; i++)
        {
            var notes = comparison
                .BySeed.Select(runs => runs[i].Longest)
                .Select(run => run.Fault.Length > 0 ? $"{run.Note} (broken: {run.Fault})".Trim() : run.Note)
                .Where(note => note.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            if (notes.Length > 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- {comparison.Contenders[i].Title}: {string.Join("; ", notes)}.\n"
                );
            }
        }
        return text.ToString();
    }

    public static string Points(double? score) =>
        score is { } points ? points.ToString("N0", CultureInfo.InvariantCulture) : "–";

    public static string Percent(double? fraction) =>
        fraction is { } part ? (100 * part).ToString("F2", CultureInfo.InvariantCulture) + " %" : "–";

    public static string Gigabytes(double bytes) => (bytes / 1e9).ToString("F2", CultureInfo.InvariantCulture) + " GB";
}
