namespace RosterOpt.Engine.Columns;

/// <summary>
/// Legal rosters quickly: from a choice of one year per student that may break rows, students are priced one after the other against what all
/// others use, each taking the whole year that loses fewest points and mends most; weights of rows that stay broken rise (guided local search).
/// Once nothing is broken, the same with prices that forbid to break a row raises the score. It proves nothing.
/// </summary>
internal sealed class YearDescent
{
    private const double FirstWeight = 6;
    private const double Raise = 1.6;

    /// <summary>Sweeps in a row that leave no less broken after which it gives up.</summary>
    private const int MostStale = 12;

    private readonly ColumnPool pool;
    private readonly ColumnBudget budget;
    private readonly YearPricer pricer;
    private readonly YearGuide[] guides;
    private readonly RowUse use;
    private readonly int[] chosen;
    private readonly long[] rowPrices;
    private readonly long[] kindPrices;
    private readonly long[] worst;
    private readonly Random random;

    /// <summary>Points that no change of one year can gain: a row with this weight is never broken for score.</summary>
    private readonly double mostWeight;

    /// <param name="pool">Years found are added.</param>
    /// <param name="budget">Counts the steps.</param>
    /// <param name="from">A year of each student in order, as indices into the pool.</param>
    /// <param name="worst">Scaled extra weight of each student's own value.</param>
    public YearDescent(ColumnPool pool, ColumnBudget budget, IReadOnlyList<int> from, long[] worst)
    {
        (this.pool, this.budget, this.worst) = (pool, budget, worst);
        guides = [.. pool.Years.Select(x => new YearGuide(x))];
        pricer = new YearPricer(() => budget.IsOutOfTime);
        use = new RowUse(pool.Kinds.Master.All, FirstWeight);
        rowPrices = new long[pool.Kinds.Master.All.Count];
        kindPrices = new long[pool.Kinds.Count];
        random = new Random(from.Count);
        mostWeight = 1 + pool.Years.Max(SpanOf);
        chosen = [.. from];
        foreach (var column in from)
        {
            use.Add(pool.RowsOf(pool.All[column]), 1);
        }
    }

    /// <summary>What each pricing may spend.</summary>
    public PricingEffort Effort { get; init; } = new(0, 12, 1_000, int.MaxValue, 0) { Width = 12 };

    /// <summary>Scaled prices of the rows while mending, beside those of broken rows: duals, so that what is scarce goes to those who gain most.</summary>
    public long[]? Scarcity { get; init; }

    /// <summary>A year of each student in order, as indices into the pool.</summary>
    public IReadOnlyList<int> Chosen => chosen;

    /// <summary>True where no row is broken.</summary>
    public bool IsLegal => use.Broken.Count == 0;

    /// <summary>Goes on until no row is broken or the budget has come so far.</summary>
    /// <param name="until">Seconds, or units of work, used in all.</param>
    /// <returns>True where no row is broken.</returns>
    public bool Mend(double until)
    {
        var touched = use.Broken.Count > 0 ? pool.Years.Select(TouchedBy).ToArray() : [];
        var (least, stale) = (int.MaxValue, 0);
        for (var sweep = 0; !IsLegal && stale < MostStale && !IsOver(until); sweep++)
        {
            foreach (var student in Shuffled())
            {
                if (use.Broken.Any(row => touched[student][row]) && !IsOver(until))
                {
                    Improve(student, Scarcity);
                }
            }
            budget.Trace($"descent {sweep}: {use.Violation} too many or too few in {use.Broken.Count} rows");
            stale = use.Violation < least ? 0 : stale + 1;
            least = Math.Min(least, use.Violation);
            use.Raise(Raise, mostWeight);
        }
        return IsLegal;
    }

    /// <summary>Raises the score of a legal choice until nobody alone can, or the budget has come so far.</summary>
    /// <param name="until">Seconds, or units of work, used in all.</param>
    public void Polish(double until)
    {
        use.Weigh(mostWeight);
        for (var changed = 1; changed > 0 && !IsOver(until); )
        {
            changed = 0;
            foreach (var student in Shuffled())
            {
                changed += !IsOver(until) && Improve(student, null) ? 1 : 0;
            }
            budget.Trace($"polish: {changed} changed, {use.Violation} too many or too few");
        }
    }

    private bool IsOver(double until) => budget.IsSpent || budget.Used >= until;

    private int[] Shuffled()
    {
        int[] students = [.. Enumerable.Range(0, chosen.Length)];
        random.Shuffle(students);
        return students;
    }

    private bool Improve(int student, long[]? scarcity)
    {
        var before = pool.All[chosen[student]];
        use.Add(pool.RowsOf(before), -1);
        use.Price(rowPrices);
        for (var row = 0; row < (scarcity?.Length ?? 0); row++)
        {
            rowPrices[row] += scarcity![row];
        }
        pool.Kinds.Price(rowPrices, kindPrices);
        var point = new PricePoint(kindPrices, worst);
        var (floor, steps) = (pool.ValueOf(before, point), pricer.Steps);
        var answer = pricer.Price(pool.Years[student], guides[student], point, Effort with { Floor = floor });
        budget.AddSteps(pricer.Steps - steps);
        int[]? best = null;
        foreach (var (year, value) in answer.Found)
        {
            (best, floor) = value > floor ? (year, value) : (best, floor);
        }
        if (best is not null)
        {
            pool.TryAdd(student, best);
            chosen[student] = pool.IndexOf(student, best);
        }
        use.Add(pool.RowsOf(pool.All[chosen[student]]), 1);
        return best is not null;
    }

    /// <summary>Points, at least, between the best and the worst year of a student, with the extra weight of their own value.</summary>
    private double SpanOf(YearProblem year)
    {
        var most = year
            .Options.Select(x => Math.Max(Math.Abs((long)x.Value), Math.Abs((long)x.Own)))
            .DefaultIfEmpty(0)
            .Max();
        var span = (2.0 * year.Blocks * (most + year.MoveCost)) + year.WaitCost.Sum();
        return span * (1 + ((double)worst[year.Student] / PricedYear.Scale));
    }

    /// <summary>Rows that the student could use, and so maybe leave or fill.</summary>
    private bool[] TouchedBy(YearProblem year)
    {
        var mine = new bool[rowPrices.Length];
        foreach (ref readonly var option in year.Options.AsSpan())
        {
            foreach (var row in pool.Kinds.RowsOf(option.Kind))
            {
                mine[row] = true;
            }
        }
        return mine;
    }
}
