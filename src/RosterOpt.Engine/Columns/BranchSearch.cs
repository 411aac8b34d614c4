namespace RosterOpt.Engine.Columns;

/// <summary>
/// The best years of one student at given prices by branch and bound: first over which electives are done, then over when something starts.
/// Every part is bounded by multipliers of its own, searched with few labels, and divided where that does not settle it. For years in
/// which disciplines must come before others: there the relaxed problem of the whole year is too kind, for half of its paths may do the first and half
/// the second.
/// </summary>
internal sealed class BranchSearch
{
    /// <summary>Most steps of the multipliers of a part: they begin where those of the whole ended.</summary>
    private const int Steps = 20;

    /// <summary>Most labels in a part that can still be divided by electives, which costs less than more labels.</summary>
    private const int FewLabels = 1_000;

    /// <summary>Most labels in a part that can only be divided in time.</summary>
    private const int ManyLabels = 30_000;

    private readonly PricedYear priced = new();
    private readonly YearRelaxation relaxation;
    private readonly YearSearch search;
    private readonly Func<bool> isOver;
    private readonly PriorityQueue<YearBranch, (long Bound, int Order)> open = new(
        Comparer<(long Bound, int Order)>.Create((a, b) => (b.Bound, a.Order).CompareTo((a.Bound, b.Order)))
    );
    private PricePoint point;
    private BranchEffort effort;
    private long floor;
    private long undivided;
    private int made;
    private long read;

    /// <param name="isOver">Asked now and then; true ends a search early, with a bound that is valid but weaker.</param>
    public BranchSearch(Func<bool> isOver)
    {
        this.isOver = isOver;
        relaxation = new YearRelaxation { IsOver = isOver };
        search = new YearSearch { IsOver = isOver };
    }

    /// <summary>Years found that are worth more than the floor, in the order found.</summary>
    public List<(int[] Year, long Value)> Found { get; } = [];

    /// <summary>Elementary steps so far.</summary>
    public long StepsTaken => relaxation.Bounds.Steps + (3 * search.Steps) + read;

    /// <summary>Searches until the best year is known or the parts are used up.</summary>
    /// <param name="year">The student's year.</param>
    /// <param name="guide">Multipliers of the whole year, which the parts start from.</param>
    /// <param name="prices">Prices.</param>
    /// <param name="most">What it may spend, and what is known.</param>
    public SearchEnd Run(YearProblem year, YearGuide guide, PricePoint prices, BranchEffort most)
    {
        (point, effort, floor, undivided, made) = (prices, most, most.Floor, CompletionBounds.Never, 0);
        open.Clear();
        Found.Clear();
        Look(YearBranch.Root(year, guide), effort.Bound);
        while (open.Count > 0 && open.Peek().Bound > floor && made < effort.MostParts && !isOver())
        {
            var part = open.Dequeue();
            Look(part.Side(true), part.Bound);
            Look(part.Side(false), part.Bound);
        }
        var bound = Math.Max(undivided, open.Count > 0 ? open.Peek().Bound : CompletionBounds.Never);
        return new SearchEnd(Math.Max(bound, floor), bound <= floor);
    }

    /// <summary>Bounds and searches a part, and keeps it where that does not settle it.</summary>
    private void Look(YearBranch? part, long bound)
    {
        made++;
        if (part is null)
        {
            return;
        }
        part.Bound = bound;
        read += part.Problem.Options.Length;
        if (Settle(part))
        {
            return;
        }
        if (part.Split is null)
        {
            undivided = Math.Max(undivided, part.Bound);
            return;
        }
        open.Enqueue(part, (part.Bound, made));
    }

    private bool Settle(YearBranch part)
    {
        priced.Load(part.Problem, point.KindPrices, point.Worst[part.Problem.Student]);
        part.Bound = Math.Min(part.Bound, relaxation.Tighten(priced, part.Guide, floor, Steps));
        if (relaxation.Found is { Year: { } met, Value: var value })
        {
            Keep(part.ToRoot(met), value);
        }
        if (part.Bound <= floor)
        {
            return true;
        }
        part.Split = ByElective(part);
        var labels = part.Split is null ? Math.Min(effort.MostLabels, ManyLabels) : FewLabels;
        var end = search.Run(priced, part.Guide, relaxation, new SearchEffort(floor, labels));
        foreach (var (found, worth) in search.Found)
        {
            Keep(part.ToRoot(found), worth);
        }
        part.Bound = Math.Min(part.Bound, end.Bound);
        part.Split ??= ByTime(part.Problem);
        return end.IsExact;
    }

    private void Keep(int[] year, long value)
    {
        if (value > floor)
        {
            Found.Add((year, value));
            floor = value;
        }
    }

    /// <summary>By the open elective that the relaxed paths agree least about; null where all are decided.</summary>
    private BranchSplit? ByElective(YearBranch part)
    {
        BranchSplit? best = null;
        var most = -1.0;
        for (var item = 0; item < part.Problem.Items.Length; item++)
        {
            if (part.IsOpen(item) && relaxation.Habits.DoubtAbout(item) > most)
            {
                (best, most) = (new BranchSplit(item, -1), relaxation.Habits.DoubtAbout(item));
            }
        }
        return best;
    }

    /// <summary>By the item whose time the relaxed paths agree least about; null where nothing has two times to start.</summary>
    private BranchSplit? ByTime(YearProblem problem)
    {
        BranchSplit? best = null;
        var widest = -1.0;
        for (var item = 0; item < problem.Items.Length; item++)
        {
            var (block, variance) = relaxation.Habits.TimeOf(item);
            if (variance > widest && Divides(problem, item, block))
            {
                (best, widest) = (new BranchSplit(item, block), variance);
            }
        }
        return best ?? Anything(problem);
    }

    private static BranchSplit? Anything(YearProblem problem)
    {
        foreach (ref readonly var option in problem.Options.AsSpan())
        {
            if (Divides(problem, option.Item, option.Start))
            {
                return new BranchSplit(option.Item, option.Start);
            }
        }
        return null;
    }

    private static bool Divides(YearProblem problem, int item, int block)
    {
        var (early, late) = (false, false);
        foreach (ref readonly var option in problem.Options.AsSpan())
        {
            early |= option.Item == item && option.Start < block;
            late |= option.Item == item && option.Start >= block;
        }
        return early && late;
    }
}

/// <summary>What a branch search knows and may spend.</summary>
/// <param name="Floor">Scaled points; only better years matter.</param>
/// <param name="Bound">Scaled points that no year is known to exceed.</param>
/// <param name="MostLabels">Most labels in a part in which all electives are decided.</param>
/// <param name="MostParts">Parts looked at.</param>
internal readonly record struct BranchEffort(long Floor, long Bound, int MostLabels, int MostParts);
