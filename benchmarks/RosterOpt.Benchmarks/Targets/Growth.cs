using System.Globalization;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Benchmarks.Publishing;

namespace RosterOpt.Benchmarks.Targets;

/// <summary>How the time to the first legal roster grows with the students: a line close to linear has an exponent close to 1.</summary>
internal static class Growth
{
    public static string Measure(TargetRunner runner)
    {
        var points = new List<(int Students, double Seconds)>();
        var table = new MarkdownTable("students", "first legal roster", "seconds per 1,000 students", "peak memory");
        foreach (var students in TargetCatalogue.Growth)
        {
            // Enough time for the first roster; what comes later does not matter here.
            var limit = Math.Max(10, students / 400);
            var run = runner.Allocate(("realistic", students, Seeds.Judging(1)[0], null), limit);
            var shown = runner.IsQuick ? students / 10 : students;
            if (run.FirstRoster is { } first)
            {
                points.Add((shown, first));
            }
            table.Add(
                shown.ToString("N0", CultureInfo.InvariantCulture),
                run.FirstRoster is { } seconds ? seconds.ToString("F1", CultureInfo.InvariantCulture) + " s" : "–",
                run.FirstRoster is { } one ? (1000 * one / shown).ToString("F2", CultureInfo.InvariantCulture) : "–",
                ComparisonReport.Gigabytes(run.PeakMemory)
            );
        }
        var slope = points.Count > 1 ? Exponent(points).ToString("F2", CultureInfo.InvariantCulture) : "–";
        return $"### Growth\n\nRealistic data without wishes. Fitted exponent of time over students: {slope} (1 is linear).\n\n{table}";
    }

    /// <summary>Slope of the least-squares line through the logarithms.</summary>
    public static double Exponent(IReadOnlyList<(int Students, double Seconds)> points)
    {
        var x = points.Select(point => Math.Log(point.Students)).ToArray();
        var y = points.Select(point => Math.Log(Math.Max(1e-3, point.Seconds))).ToArray();
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
