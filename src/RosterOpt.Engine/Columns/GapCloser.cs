namespace RosterOpt.Engine.Columns;

/// <summary>
/// Closes what lies between the linear bound and whole rosters. Only years whose reduced profit is near the best can be in a roster near the
/// bound. Where all of those can be listed, the best choice among them proves the bound down to that distance, and the distance is widened
/// until the best roster is met. Where there are too many, prices are shaken a little to find other good years, and the choice is repeated.
/// </summary>
internal sealed class GapCloser(ColumnPool pool, PricingRound pricing, ColumnBudget budget, Incumbent incumbent)
{
    private const int MostListed = 100_000;
    private const int MostChosenFrom = 40_000;

    /// <summary>Batches of shaken prices in a row without a new year after which there is nothing more to find.</summary>
    private const int MostStale = 4;

    private readonly PricingEffort shaken = new(0, 6, 20_000, 1000, 0);

    public required int Seed { get; init; }

    public required int Worst { get; init; }

    private long Score => incumbent.Score ?? long.MinValue;

    /// <summary>Goes on until the best roster is proven or the budget ends.</summary>
    /// <param name="round">The round of the best bound.</param>
    /// <returns>The bound in points.</returns>
    public long Run(RoundAnswer round)
    {
        var bound = round.Points;
        Choose([.. Enumerable.Range(0, pool.All.Count)], 0.3);
        var random = new Random(Seed);
        var (distance, noise, canList) = (0L, 0.25, true);
        for (var stale = 0; stale < MostStale && !budget.IsSpent && Score < bound; )
        {
            var least = Math.Max(bound - distance, Score + 1);
            var listed = canList
                ? pricing.Enumerate(round, least, new EnumerationEffort(MostListed, 2_000_000, 20))
                : null;
            budget.Trace($"down to {least} of {bound}: {listed?.Count ?? -1} years, score {incumbent.Score}");
            if (listed is not null && Choose(listed, 0.5))
            {
                bound = Math.Min(bound, Math.Max(Score, least - 1));
                distance = (2 * distance) + 1;
                continue;
            }
            canList = false;
            var known = pool.All.Count;
            for (var i = 0; i < 4 && !budget.IsSpent; i++)
            {
                pricing.Run(round.Point.Shaken(random, noise), shaken);
            }
            stale = pool.All.Count == known ? stale + 1 : 0;
            noise = Math.Min(4, noise * 1.2);
            Choose(Nearest(round), 0.4);
        }
        return bound;
    }

    /// <summary>Chooses among some years and those of the best roster.</summary>
    /// <returns>True where no choice among them is better than the best roster is now.</returns>
    public bool Choose(IReadOnlyList<int> columns, double share)
    {
        List<int> all = [.. columns.Union(incumbent.Columns ?? []).Order()];
        var limits = new SelectionLimits(Seed, share * budget.Left, budget.IsDeterministic);
        var selection = new YearSelection(pool, all, Worst).Run(incumbent.Columns, limits, budget.Cancel);
        budget.AddUnits(selection.Units);
        budget.Trace($"choice among {all.Count}: {selection.Score}, best {selection.IsBest}");
        if (selection.Columns is { } chosen)
        {
            incumbent.Offer(chosen);
        }
        return selection.IsBest;
    }

    /// <summary>The years that could be in a better roster, or, where they are too many, those nearest to the bound.</summary>
    private List<int> Nearest(RoundAnswer round)
    {
        var distance = incumbent.Score is { } score ? round.Points - score - 1 : long.MaxValue / (4 * PricedYear.Scale);
        var found = pricing.Within(round, round.Points - distance);
        for (distance = Math.Min(distance, 64); found.Count > MostChosenFrom && distance > 0; distance /= 2)
        {
            found = pricing.Within(round, round.Points - distance);
        }
        return found;
    }
}
