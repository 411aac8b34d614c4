namespace RosterOpt.Engine.Columns;

/// <summary>
/// Looks for a first legal roster where the years known so far hold none: chooses the years that break the rows least, prices everybody with
/// a reward for what is short and a charge for what is too full, and chooses again. This is the feasibility phase of column generation on
/// whole numbers, so it also helps where the linear master is content with halves.
/// </summary>
internal sealed class FirstRoster(ColumnPool pool, PricingRound pricing, ColumnBudget budget, Incumbent incumbent)
{
    /// <summary>Least points for a student who is missing or too many, when years are chosen.</summary>
    private const long LeastFine = 2_000;

    /// <summary>Points of reward for a row that is short, at least.</summary>
    private const long LeastReward = 60;

    /// <summary>Most points of reward for a row that is as full as it must be and no fuller.</summary>
    private const int MostHold = 8;

    private const int MostYears = 60_000;

    /// <summary>Most points by which all prices are shaken where nothing new comes any more.</summary>
    private const double MostNoise = 32;

    /// <summary>Share of the last reward or charge that a row keeps: what stays broken presses harder.</summary>
    private const double Kept = 0.7;

    /// <summary>Tries without any choice before giving up.</summary>
    private const int MostEmpty = 2;

    private readonly PricingEffort effort = new(0, 6, 4_000, 1000, 0);
    private readonly Dictionary<int, double> pressure = [];
    private List<int>? last;
    private double noise;
    private int tries;

    public required int Seed { get; init; }

    public required int Worst { get; init; }

    /// <summary>True where there is nothing left to do.</summary>
    public bool IsFound => incumbent.Score is not null;

    /// <summary>Tries for some of the budget.</summary>
    /// <param name="point">Prices near the linear optimum.</param>
    /// <param name="amount">Seconds, or units of work.</param>
    /// <returns>True where a legal roster is known.</returns>
    public bool Find(DualPoint point, double amount)
    {
        var until = budget.Used + Math.Min(amount, budget.Left);
        while (!IsFound && budget.Used < until && !budget.IsSpent && pool.All.Count < MostYears)
        {
            Choose((until - budget.Used) / 2);
            if (last is null && tries > MostEmpty)
            {
                break;
            }
            if (!IsFound)
            {
                // Without any choice somebody has no year known: look harder.
                var known = pool.All.Count;
                var goal = last is null ? point : Pressed(point);
                pricing.Run(goal, last is null ? effort with { MostLabels = 50_000, Width = 200 } : effort);
                noise = pool.All.Count == known ? Math.Min(MostNoise, (2 * noise) + 1) : noise / 2;
            }
        }
        return IsFound;
    }

    private void Choose(double amount)
    {
        var selection = new YearSelection(
            pool,
            [.. Enumerable.Range(0, pool.All.Count)],
            Worst,
            (int)Math.Clamp(2 * Spread(), LeastFine, 100_000_000)
        );
        var limits = new SelectionLimits(Seed + tries++, amount, budget.IsDeterministic);
        last ??= BestYears();
        var result = selection.Run(last, limits, budget.Cancel);
        budget.AddUnits(result.Units + 1e-3);
        budget.Trace($"first roster: {pool.All.Count} years, broken {result.Lent}");
        last = result.Columns ?? last;
        if (result is { Columns: { } chosen, Lent: 0 })
        {
            incumbent.Offer(chosen);
        }
    }

    /// <summary>The prices with rewards for rows that are short, a little for those that only just are not, and charges for those too full.</summary>
    private DualPoint Pressed(DualPoint point)
    {
        var random = new Random(unchecked((Seed * 7919) + tries));
        var reward = Math.Max(LeastReward, Spread() / 2);
        var uses = new int[point.Row.Length];
        foreach (var row in last!.SelectMany(x => pool.RowsOf(pool.All[x])))
        {
            uses[row]++;
        }
        var prices = point.Row.ToArray();
        for (var row = 0; row < prices.Length; row++)
        {
            var limits = pool.Kinds.Master.All[row];
            var isHalfOpen = uses[row] > 0 && uses[row] < limits.OpenMin;
            var most =
                uses[row] < limits.Min ? -reward
                : uses[row] > limits.Max ? reward
                : isHalfOpen ? (random.Next(2) == 0 ? -reward : reward)
                : uses[row] == Math.Max(limits.Min, limits.OpenMin) && uses[row] > 0 ? -MostHold
                : 0;
            pressure[row] = (Kept * pressure.GetValueOrDefault(row)) + (most * random.NextDouble());
            prices[row] += (long)((pressure[row] + (noise * ((2 * random.NextDouble()) - 1))) * PricedYear.Scale);
        }
        return point with { Row = prices };
    }

    /// <summary>Everybody's best known year, a complete if illegal choice to begin from; null where somebody has none.</summary>
    private List<int>? BestYears()
    {
        List<int> best =
        [
            .. pool.All.Index().GroupBy(x => x.Item.Student).Select(x => x.MaxBy(y => y.Item.Value).Index),
        ];
        return best.Count == pool.Years.Count ? best : null;
    }

    /// <summary>Most points between two known years of one student.</summary>
    private long Spread() =>
        pool.All.GroupBy(x => x.Student).Max(mine => (long?)(mine.Max(x => x.Value) - mine.Min(x => x.Value))) ?? 0;
}
