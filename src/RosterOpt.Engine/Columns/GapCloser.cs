namespace RosterOpt.Engine.Columns;

/// <summary>
/// Closes what lies between the linear bound and whole rosters: first chooses among the years generated, then lists every year that a roster
/// of bound − slack points could hold (the rest have too small a reduced profit) and chooses among all of them; doubles the slack until the
/// best roster is met.
/// </summary>
internal sealed class GapCloser(ColumnPool pool, PricingRound pricing, ColumnBudget budget, Incumbent incumbent)
{
    private const int MostYears = 400_000;

    public required int Seed { get; init; }

    public required int Worst { get; init; }

    /// <summary>Goes on until the best roster is proven, or the budget or the memory ends.</summary>
    /// <returns>The bound in points.</returns>
    public long Run(RoundAnswer round)
    {
        var bound = round.Points;
        Choose([.. Enumerable.Range(0, pool.All.Count)], 0.4);
        for (var slack = 0L; !budget.IsSpent; slack = (2 * slack) + 1)
        {
            if (incumbent.Score >= bound)
            {
                return bound;
            }
            var least = Math.Max(round.Points - slack, (incumbent.Score ?? long.MinValue) + 1);
            var columns = pricing.Enumerate(round, least, MostYears);
            budget.Trace(
                $"slack {slack} bound {bound} least {least} years {columns?.Count ?? -1} score {incumbent.Score}"
            );
            if (columns is null)
            {
                return bound;
            }
            if (!Choose(columns, 0.8))
            {
                return bound;
            }
            bound = Math.Min(bound, Math.Max(incumbent.Score ?? long.MinValue, least - 1));
        }
        return bound;
    }

    /// <summary>Chooses among these years and the best roster's; true where no choice among them is better than the best roster now.</summary>
    private bool Choose(List<int> columns, double share)
    {
        var all = columns.Union(incumbent.Columns ?? []).Order().ToList();
        var limits = new SelectionLimits(Seed, share * budget.Left, budget.IsDeterministic);
        var selection = new YearSelection(pool, all, Worst).Run(incumbent.Columns, limits, budget.Cancel);
        budget.AddUnits(selection.Units);
        budget.Trace($"choice among {all.Count}: {selection.Score} best {selection.IsBest}");
        if (selection.Columns is { } chosen)
        {
            incumbent.Offer(chosen);
        }
        return selection.IsBest;
    }
}
