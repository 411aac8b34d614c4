namespace RosterOpt.Benchmarks.Instances;

/// <summary>
/// Which instances may be looked at while the engine is tuned, and which only judge it. Figures that are published come from judging
/// seeds; a parameter chosen on them would make the figures worthless.
/// </summary>
internal static class Seeds
{
    private const int FirstForTuning = 1;
    private const int FirstForJudging = 101;

    /// <summary>Seeds 1, 2, …: for trying things out.</summary>
    public static IReadOnlyList<int> Tuning(int count) => [.. Enumerable.Range(FirstForTuning, count)];

    /// <summary>Seeds 101, 102, …: for the figures in RESULTS.md.</summary>
    public static IReadOnlyList<int> Judging(int count) => [.. Enumerable.Range(FirstForJudging, count)];
}
