namespace RosterOpt.Engine.Columns;

/// <summary>
/// An upper bound on every year of one student at given prices: the rules "each item so often", "so many of a pool" and "no more than so
/// many at a site" are left out of the path problem and paid for by multipliers (Lagrangian relaxation; Held and Karp 1971). Polyak steps
/// towards the best year known lower the bound; a path on the way that happens to be a legal year is kept.
/// </summary>
internal sealed class YearRelaxation
{
    private readonly CompletionBounds bounds = new();
    private readonly List<int> path = [];
    private int[] uses = [];
    private int[] poolUses = [];
    private int[] siteUses = [];
    private PricedYear priced = null!;
    private YearGuide guide = null!;
    private YearGuide? best;

    public CompletionBounds Bounds => bounds;

    /// <summary>The last relaxed path; it need not be a legal year.</summary>
    public IReadOnlyList<int> Path => path;

    /// <summary>Scaled points that multipliers add to every path.</summary>
    public long Offset { get; private set; }

    /// <summary>The best legal year met on the way, or null, and its scaled points.</summary>
    public (int[]? Year, long Value) Found { get; private set; }

    /// <summary>Lowers the bound until it is at most the target, or the steps are used up.</summary>
    /// <param name="year">Student and prices.</param>
    /// <param name="multipliers">Where to start; left at the best found, with <see cref="Bounds"/> filled for them.</param>
    /// <param name="target">Scaled points of a year already known, or <see cref="CompletionBounds.Never"/>.</param>
    /// <param name="steps">Most steps.</param>
    /// <returns>The bound in scaled points with the constant; <see cref="CompletionBounds.Never"/> where no year exists.</returns>
    public long Tighten(PricedYear year, YearGuide multipliers, long target, int steps)
    {
        (priced, guide) = (year, multipliers);
        best = new YearGuide(year.Problem);
        Found = (null, target);
        var (lowest, theta, stale) = (long.MaxValue, 1.0, 0);
        for (var step = 0; ; step++)
        {
            var bound = Evaluate();
            if (bound <= CompletionBounds.Never / 2)
            {
                return CompletionBounds.Never;
            }
            if (bound < lowest)
            {
                (lowest, stale) = (bound, 0);
                best.CopyMultipliersFrom(guide);
            }
            else if (++stale % 3 == 0)
            {
                theta *= 0.6;
            }
            if (lowest <= Found.Value || step >= steps || !Step(theta, bound))
            {
                break;
            }
        }
        guide.CopyMultipliersFrom(best);
        Evaluate();
        return lowest;
    }

    private long Evaluate()
    {
        bounds.Fill(priced, guide);
        var problem = priced.Problem;
        Offset = priced.Constant;
        for (var i = 0; i < problem.Items.Length; i++)
        {
            Offset += guide.Item[i] * problem.Items[i].Times;
        }
        for (var i = 0; i < problem.PoolCount.Length; i++)
        {
            Offset += guide.Pool[i] * problem.PoolCount[i];
        }
        for (var i = 0; problem.HasSiteLimit && i < problem.Sites.Length; i++)
        {
            Offset += guide.Site[i] * problem.SiteLimit;
        }
        var root = bounds.FromStart;
        if (root <= CompletionBounds.Never / 2)
        {
            return CompletionBounds.Never;
        }
        bounds.Trace(path);
        if (YearMeasure.IsLegal(problem, path))
        {
            var value = priced.ValueOf(path);
            if (value > Found.Value)
            {
                Found = ([.. path], value);
            }
        }
        return root + Offset;
    }

    private bool Step(double theta, long bound)
    {
        var problem = priced.Problem;
        CountUses(problem);
        var norm = 0L;
        for (var i = 0; i < uses.Length; i++)
        {
            uses[i] -= problem.Items[i].Times;
            var free = !problem.MayStopEarly && problem.Items[i].Pool < 0;
            uses[i] = !free && uses[i] < 0 && guide.Item[i] == 0 ? 0 : uses[i];
            norm += (long)uses[i] * uses[i];
        }
        for (var i = 0; i < poolUses.Length; i++)
        {
            poolUses[i] = problem.MayStopEarly ? 0 : poolUses[i] - problem.PoolCount[i];
            norm += (long)poolUses[i] * poolUses[i];
        }
        for (var i = 0; i < siteUses.Length; i++)
        {
            siteUses[i] = problem.HasSiteLimit ? siteUses[i] - problem.SiteLimit : 0;
            siteUses[i] = siteUses[i] < 0 && guide.Site[i] == 0 ? 0 : siteUses[i];
            norm += (long)siteUses[i] * siteUses[i];
        }
        if (norm == 0)
        {
            return false;
        }
        var wanted = Found.Value <= CompletionBounds.Never / 2 ? bound - (8 * PricedYear.Scale) : Found.Value;
        Move(theta * (bound - wanted) / norm);
        return true;
    }

    private void Move(double length)
    {
        var problem = priced.Problem;
        for (var i = 0; i < uses.Length; i++)
        {
            var free = !problem.MayStopEarly && problem.Items[i].Pool < 0;
            var moved = guide.Item[i] + (long)(length * uses[i]);
            guide.Item[i] = free ? moved : Math.Max(0, moved);
        }
        for (var i = 0; i < poolUses.Length; i++)
        {
            guide.Pool[i] += (long)(length * poolUses[i]);
        }
        for (var i = 0; i < siteUses.Length; i++)
        {
            guide.Site[i] = Math.Max(0, guide.Site[i] + (long)(length * siteUses[i]));
        }
    }

    private void CountUses(YearProblem problem)
    {
        uses = new int[problem.Items.Length];
        poolUses = new int[problem.PoolCount.Length];
        siteUses = new int[problem.Sites.Length];
        foreach (var index in path)
        {
            ref readonly var option = ref problem.Options[index];
            uses[option.Item]++;
            siteUses[option.Site]++;
            if (problem.Items[option.Item].Pool is >= 0 and var pool)
            {
                poolUses[pool]++;
            }
        }
    }
}
