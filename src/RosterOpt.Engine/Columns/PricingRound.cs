namespace RosterOpt.Engine.Columns;

/// <summary>Prices the year of every student at one dual point: new years for the pool, and a bound on every legal roster.</summary>
internal sealed class PricingRound(ColumnPool pool, ColumnBudget budget, int workers)
{
    private readonly YearPricer[] pricers =
    [
        .. Enumerable.Range(0, Math.Max(1, workers)).Select(_ => new YearPricer(() => budget.IsOutOfTime)),
    ];
    private readonly YearGuide[] guides = [.. pool.Years.Select(x => new YearGuide(x))];
    private long[] kindPrices = [];

    /// <summary>Prices everybody, on all workers; what is found does not depend on how many there are.</summary>
    /// <param name="point">Prices, as long as the rows.</param>
    /// <param name="effort">What each student may cost; the floor is set here.</param>
    /// <returns>The answer, or null where the budget ended first.</returns>
    public RoundAnswer? Run(DualPoint point, PricingEffort effort)
    {
        var prices = PricesAt(point);
        var answers = new PricedAnswer?[pool.Years.Count];
        var steps = new long[answers.Length];
        var next = -1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = pricers.Length };
        Parallel.For(0, pricers.Length, options, PriceShare);
        foreach (var count in steps)
        {
            budget.AddSteps(count);
        }
        return Array.TrueForAll(answers, x => x is not null) ? Summarise(point, answers) : null;

        void PriceShare(int worker)
        {
            for (
                var student = Interlocked.Increment(ref next);
                student < answers.Length && !budget.IsOutOfTime;
                student = Interlocked.Increment(ref next)
            )
            {
                var before = pricers[worker].Steps;
                var mine = effort with { Floor = pool.BestValue(student, prices) };
                answers[student] = pricers[worker].Price(pool.Years[student], guides[student], prices, mine);
                steps[student] = pricers[worker].Steps - before;
            }
        }
    }

    private RoundAnswer Summarise(DualPoint point, PricedAnswer?[] answers)
    {
        var bounds = new long[answers.Length];
        var (added, inexact) = (0, 0);
        for (var student = 0; student < bounds.Length; student++)
        {
            var answer = answers[student]!.Value;
            bounds[student] = answer.Bound;
            inexact += answer.IsExact ? 0 : 1;
            added += answer.Found.Count(x => pool.TryAdd(student, x.Year));
        }
        return new RoundAnswer(point, bounds, added, inexact, TotalOf(point, bounds));
    }

    /// <summary>Adds to the pool every year that a roster of at least so many points could hold.</summary>
    /// <param name="round">A round whose bounds are exact or nearly so.</param>
    /// <param name="least">Points.</param>
    /// <param name="effort">Most years, for each student and in all; floor and best are set here.</param>
    /// <returns>Indices of all of them in the pool, or null where there are too many or the budget ended first.</returns>
    public List<int>? Enumerate(RoundAnswer round, long least, EnumerationEffort effort)
    {
        var prices = PricesAt(round.Point);
        var slack = (long)(round.Scaled - ((Int128)least * PricedYear.Scale));
        var left = effort.MostYears;
        for (var student = 0; student < pool.Years.Count; student++)
        {
            var best = round.Bounds[student];
            var mine = effort with { Floor = best - slack, Best = best, MostYears = left };
            var before = pricers[0].Steps;
            var found = pricers[0].Enumerate(pool.Years[student], guides[student], prices, mine);
            budget.AddSteps(pricers[0].Steps - before);
            if (found is null || budget.IsSpent)
            {
                return null;
            }
            left -= found.Count;
            foreach (var year in found)
            {
                pool.TryAdd(student, year);
            }
        }
        return Within(round, least);
    }

    /// <summary>Indices of the pool's years that a roster of at least so many points could hold.</summary>
    public List<int> Within(RoundAnswer round, long least)
    {
        var prices = PricesAt(round.Point);
        var slack = (long)(round.Scaled - ((Int128)least * PricedYear.Scale));
        return
        [
            .. Enumerable
                .Range(0, pool.All.Count)
                .Where(x => pool.ValueOf(pool.All[x], prices) >= round.Bounds[pool.All[x].Student] - slack),
        ];
    }

    private PricePoint PricesAt(DualPoint point)
    {
        if (kindPrices.Length != pool.Kinds.Count)
        {
            kindPrices = new long[pool.Kinds.Count];
        }
        pool.Kinds.Price(point.Row, kindPrices);
        return new PricePoint(kindPrices, point.Worst);
    }

    private Int128 TotalOf(DualPoint point, long[] bounds)
    {
        var sum = point.RowPoints(pool.Kinds.Master.All);
        foreach (var bound in bounds)
        {
            sum += bound;
        }
        return sum;
    }
}

/// <summary>What pricing everybody at one point gave.</summary>
/// <param name="Point">The prices.</param>
/// <param name="Bounds">By student: no year is worth more, in scaled points at these prices.</param>
/// <param name="Added">New years.</param>
/// <param name="Inexact">Students whose bound is not reached by a known year.</param>
/// <param name="Scaled">No legal roster has more scaled points than this (Lagrangian bound).</param>
internal sealed record RoundAnswer(DualPoint Point, long[] Bounds, int Added, int Inexact, Int128 Scaled)
{
    /// <summary>True where some student has no legal year at all.</summary>
    public bool IsHopeless => Bounds.Contains(CompletionBounds.Never);

    /// <summary>The bound in whole points, rounded down, for every score is whole.</summary>
    public long Points =>
        (long)(Scaled >= 0 ? Scaled / PricedYear.Scale : -((-Scaled + PricedYear.Scale - 1) / PricedYear.Scale));
}
