using RosterOpt.Benchmarks.Publishing;

namespace RosterOpt.Benchmarks.Comparing;

/// <summary>Contenders on the same data sets.</summary>
/// <param name="Limits">Seconds, ascending.</param>
/// <param name="BySeed">One entry per data set: all contenders in the same order, ours first.</param>
internal sealed record Comparison(IReadOnlyList<int> Limits, IReadOnlyList<IReadOnlyList<ContenderRuns>> BySeed)
{
    /// <summary>True where the data sets are ones that things are tuned on: such figures are for looking at only.</summary>
    public bool IsTuning { get; init; }

    /// <summary>Contenders, ours first.</summary>
    public IReadOnlyList<IContender> Contenders { get; } = [.. BySeed[0].Select(runs => runs.Contender)];

    /// <summary>The tightest bound that our engine proved on a data set.</summary>
    public long? BoundOf(int at) => BySeed[at][0].ByLimit.Values.Min(run => run.Bound);

    /// <summary>Median score of a contender at a time; null where half of the data sets have no legal roster yet.</summary>
    public double? Score(int contender, int seconds) =>
        Median.Of(BySeed.Select(runs => (double?)runs[contender].At(seconds)), largerIsBetter: true);

    /// <summary>Median gap to our bound as a fraction.</summary>
    public double? Gap(int contender, int seconds) =>
        Median.Of(
            BySeed.Select(
                (runs, i) =>
                    BoundOf(i) is { } bound && runs[contender].At(seconds) is { } score
                        ? (bound - score) / Math.Max(1.0, Math.Abs((double)bound))
                        : (double?)null
            ),
            largerIsBetter: false
        );

    /// <summary>Most bytes over all runs.</summary>
    public long PeakMemory(int contender) =>
        BySeed.Max(runs => runs[contender].ByLimit.Values.Max(run => run.PeakMemory));

    /// <summary>Times at which a rival's median is above ours, or it has a roster and we have none.</summary>
    public IEnumerable<(IContender Rival, int Seconds)> Defeats() =>
        from rival in Enumerable.Range(1, Contenders.Count - 1)
        from seconds in Limits
        where Score(rival, seconds) is { } theirs && !(Score(0, seconds) >= theirs)
        select (Contenders[rival], seconds);

    /// <summary>Single data sets and times at which a rival is above ours.</summary>
    public int SingleDefeats() =>
        BySeed.Sum(runs =>
            Limits.Count(seconds =>
                runs.Skip(1).Any(rival => rival.At(seconds) is { } theirs && !(runs[0].At(seconds) >= theirs))
            )
        );

    /// <summary>The curves of the middle data set's longest runs, and dots for runs of other limits.</summary>
    public IReadOnlyList<PlotLine> Lines()
    {
        var at = BySeed.Count / 2;
        var bound = BoundOf(at) ?? 1;
        return [.. BySeed[at].Select(Line)];

        PlotLine Line(ContenderRuns runs)
        {
            var dots = Limits.Where(limit => runs.ByLimit.ContainsKey(limit) && runs.Contender.NeedsRunPerLimit);
            return new PlotLine(
                runs.Contender.Title,
                [.. runs.Longest.Curve.Select(point => (point.Seconds, Percent(point.Score)))],
                [
                    .. dots.Where(limit => runs.At(limit) is not null)
                        .Select(limit => ((double)limit, Percent(runs.At(limit)!.Value))),
                ]
            );
        }

        double Percent(long score) => 100.0 * score / Math.Max(1, bound);
    }
}
