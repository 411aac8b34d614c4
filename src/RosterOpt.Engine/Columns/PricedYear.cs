namespace RosterOpt.Engine.Columns;

/// <summary>A student's year at given prices, all in whole numbers of 1/<see cref="Scale"/> point, so that sums are exact.</summary>
internal sealed class PricedYear
{
    /// <summary>Fractions of a point that prices are rounded to.</summary>
    public const long Scale = 1L << 20;

    private long[] profit = [];
    private long[] wait = [];

    public YearProblem Problem { get; private set; } = null!;

    /// <summary>Scaled points by option, less the prices of what it uses.</summary>
    public ReadOnlySpan<long> Profit => profit.AsSpan(0, Problem.Options.Length);

    /// <summary>Scaled points for an idle block before the last rotation, by block.</summary>
    public ReadOnlySpan<long> Wait => wait.AsSpan(0, Problem.Blocks);

    /// <summary>Scaled points for a move.</summary>
    public long Move { get; private set; }

    /// <summary>Scaled points that every year has.</summary>
    public long Constant { get; private set; }

    /// <summary>Turns to a student at these prices.</summary>
    /// <param name="problem">The student's year.</param>
    /// <param name="kindPrices">Scaled price by kind of rotation.</param>
    /// <param name="worst">Scaled weight of the student's own value besides the one in the score; at least 0.</param>
    public void Load(YearProblem problem, ReadOnlySpan<long> kindPrices, long worst)
    {
        Problem = problem;
        if (profit.Length < problem.Options.Length)
        {
            profit = new long[problem.Options.Length];
        }
        if (wait.Length < problem.Blocks)
        {
            wait = new long[problem.Blocks];
        }
        for (var i = 0; i < problem.Options.Length; i++)
        {
            ref readonly var option = ref problem.Options[i];
            profit[i] = (option.Value * Scale) + (option.Own * worst) - kindPrices[option.Kind];
        }
        for (var block = 0; block < problem.Blocks; block++)
        {
            wait[block] = problem.WaitCost[block] * (Scale + worst);
        }
        Move = problem.MoveCost * (Scale + worst);
        Constant = problem.Constant * Scale;
    }

    /// <summary>Scaled points of a whole year at these prices.</summary>
    public long ValueOf(IReadOnlyList<int> options)
    {
        var sum = Constant;
        var (at, site) = (0, -1);
        for (var i = 0; i < options.Count; i++)
        {
            ref readonly var option = ref Problem.Options[options[i]];
            for (; at < option.Start; at++)
            {
                sum -= wait[at];
            }
            sum += profit[options[i]] - (site >= 0 && site != option.Site ? Move : 0);
            (at, site) = (option.End, option.Site);
        }
        return sum;
    }
}
