using System.Globalization;
using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Publishing;

namespace RosterOpt.Benchmarks.Targets;

/// <summary>What is asked of one run, or of the median of several.</summary>
/// <param name="Text">As the table says it, such as "gap at 60 s ≤ 0.7 %".</param>
/// <param name="Value">Taken from a run; null counts as missed.</param>
/// <param name="Most">Largest value that passes.</param>
/// <param name="Show">How the measured value is written.</param>
internal sealed record Demand(string Text, Func<CliRun, double?> Value, double Most, Func<double?, string> Show)
{
    public static Demand Gap(int seconds, double percent) =>
        new(Say($"gap at {seconds} s ≤ {percent} %"), run => run.Gap, percent / 100, ComparisonReport.Percent);

    public static Demand FirstRoster(double seconds) =>
        new(
            Say($"first legal roster ≤ {seconds} s, start of the program included"),
            run => run.FirstRoster,
            seconds,
            Seconds
        );

    public static Demand LoneBeyond(int most) =>
        new(
            most == 0 ? "nobody alone who need not be" : Say($"lone placements at most {most} above loneBound"),
            run => run.LoneBeyond,
            most,
            value => value is { } n ? n.ToString("F0", CultureInfo.InvariantCulture) : "–"
        );

    public static Demand Memory(double gigabytes) =>
        new(
            Say($"peak memory < {gigabytes} GB"),
            run => run.PeakMemory,
            gigabytes * 1e9,
            value => ComparisonReport.Gigabytes(value ?? 0)
        );

    /// <summary>Optimal, or proven infeasible where that may be.</summary>
    public static Demand Solved(int seconds, bool mayBeInfeasible = false) =>
        new(
            Say($"optimal within {seconds} s"),
            run => run.Status == "optimal" || (mayBeInfeasible && run.Status == "infeasible") ? run.Seconds : null,
            // The start of the program and the writing of the report are not part of the time that is asked for.
            seconds + 3,
            Seconds
        );

    public static Demand Score(long wanted) =>
        new(
            Say($"score {wanted}"),
            run => run.Score is { } score ? Math.Abs(score - wanted) : null,
            0,
            miss => miss == 0 ? "equal" : "differs"
        );

    private static string Seconds(double? value) =>
        value is { } seconds ? seconds.ToString("F1", CultureInfo.InvariantCulture) + " s" : "–";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
