namespace RosterOpt.Engine.Columns;

/// <summary>
/// The best years of one student at given prices, exactly: labels in order of what they can still reach (A*), bounded by the relaxed
/// problem, one label per state kept (what is done, block, last site, rotations at counted sites).
/// </summary>
internal sealed class YearSearch
{
    private const int AskedEvery = 1_024;

    private readonly LabelStore labels = new();
    private readonly LabelHeap heap = new();
    private readonly List<int> path = [];
    private PricedYear priced = null!;
    private YearGuide guide = null!;
    private CompletionBounds bounds = null!;
    private int countBits;
    private long floor;
    private long illegal;

    /// <summary>Years found that are worth more than the floor, in the order found.</summary>
    public List<(int[] Year, long Value)> Found { get; } = [];

    /// <summary>Asked now and then; true ends a search early, as if labels had run out.</summary>
    public Func<bool> IsOver { get; init; } = () => false;

    /// <summary>Labels made so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Searches until the best year is known or the labels run out.</summary>
    /// <param name="year">Student and prices.</param>
    /// <param name="multipliers">Multipliers that the relaxation was filled with.</param>
    /// <param name="relaxation">Filled.</param>
    /// <param name="effort">Only years above its floor matter.</param>
    /// <returns>A bound in scaled points on every year: the best year's points, or the floor, where the search came to its end.</returns>
    public SearchEnd Run(PricedYear year, YearGuide multipliers, YearRelaxation relaxation, SearchEffort effort)
    {
        (priced, guide, bounds) = (year, multipliers, relaxation.Bounds);
        countBits =
            64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)Math.Min(year.Problem.SiteLimit, 1L << 20) + 1);
        while (true)
        {
            var sites = guide.Counted.Count;
            var end = RunOnce(relaxation.Offset, effort);
            if (sites == guide.Counted.Count)
            {
                return end;
            }
        }
    }

    private SearchEnd RunOnce(long offset, SearchEffort effort)
    {
        labels.Clear();
        heap.Clear();
        Found.Clear();
        (floor, illegal) = (effort.Floor, CompletionBounds.Never);
        Offer(
            new Label
            {
                Site = -1,
                Option = -1,
                Parent = -1,
                Value = priced.Constant,
                Rest = offset - priced.Constant,
            }
        );
        var (sites, popped) = (guide.Counted.Count, 0);
        while (heap.Count > 0 && heap.Top > floor && sites == guide.Counted.Count)
        {
            if (labels.Count > effort.MostLabels || (++popped % AskedEvery == 0 && IsOver()))
            {
                return new SearchEnd(Math.Max(heap.Top, illegal), false);
            }
            var index = heap.Pop();
            if (labels.IsBestOfState(index))
            {
                Expand(index);
            }
        }
        Steps += labels.Count;
        return new SearchEnd(Math.Max(floor, illegal), illegal <= floor);
    }

    private void Expand(int index)
    {
        var problem = priced.Problem;
        var block = labels[index].Block;
        if (block >= problem.Blocks)
        {
            return;
        }
        for (var i = problem.FirstOption[block]; i < problem.FirstOption[block + 1]; i++)
        {
            ref readonly var option = ref problem.Options[i];
            ref readonly var item = ref problem.Items[option.Item];
            if (problem.Allows(labels[index].Done, item))
            {
                Start(index, i);
            }
        }
        Steps += problem.FirstOption[block + 1] - problem.FirstOption[block];
        if (!problem.MustBePlaced[block])
        {
            var idle = labels[index];
            idle.Block++;
            idle.Value -= priced.Wait[block];
            (idle.Option, idle.Parent) = (-1, index);
            Offer(idle);
        }
    }

    private void Start(int parent, int index)
    {
        var problem = priced.Problem;
        ref readonly var option = ref problem.Options[index];
        ref readonly var item = ref problem.Items[option.Item];
        var label = labels[parent];
        var move = label.Site >= 0 && label.Site != option.Site ? priced.Move : 0;
        label.Value += priced.Profit[index] - move;
        label.Rest -= bounds.MultiplierOf(index);
        label.Done = item.AddTo(label.Done);
        label.Set |= bounds.BitOf(option.Item);
        (label.Block, label.Site, label.Option, label.Parent) = (option.End, option.Site, index, parent);
        if (Count(ref label, option.Site))
        {
            Offer(label);
        }
    }

    private bool Count(ref Label label, int site)
    {
        if (!priced.Problem.HasSiteLimit)
        {
            return true;
        }
        for (var i = 0; i < guide.Counted.Count; i++)
        {
            if (guide.Counted[i] == site)
            {
                label.Counts += 1UL << (i * countBits);
                return (int)((label.Counts >> (i * countBits)) & ((1UL << countBits) - 1)) <= priced.Problem.SiteLimit;
            }
        }
        return true;
    }

    private void Offer(in Label label)
    {
        if (priced.Problem.IsTooLate(label.Done, label.Block))
        {
            return;
        }
        var bound = label.Value + label.Rest + bounds.From(label);
        var mayEnd = label.Option >= 0 || label.Parent < 0;
        var ends = mayEnd && label.Block > priced.Problem.LastLocked && priced.Problem.IsComplete(label.Done);
        if (bound <= floor && !(ends && label.Value > floor))
        {
            return;
        }
        var index = labels.TryAdd(label);
        if (index < 0)
        {
            return;
        }
        if (ends && label.Value > floor)
        {
            Finish(index);
        }
        if (bound > floor)
        {
            heap.Push(bound, index);
        }
    }

    private void Finish(int index)
    {
        path.Clear();
        var value = labels[index].Value;
        for (var at = index; at >= 0; at = labels[at].Parent)
        {
            if (labels[at].Option >= 0)
            {
                path.Add(labels[at].Option);
            }
        }
        path.Reverse();
        if (YearMeasure.IsLegal(priced.Problem, path))
        {
            Found.Add(([.. path], value));
            floor = value;
        }
        else if (!CountBrokenSite())
        {
            illegal = Math.Max(illegal, value);
        }
    }

    private bool CountBrokenSite()
    {
        var broken = path.GroupBy(x => priced.Problem.Options[x].Site).First(x => x.Count() > priced.Problem.SiteLimit);
        return guide.TryCount(broken.Key, countBits);
    }
}

/// <summary>What a search may spend.</summary>
/// <param name="Floor">Scaled points; only better years matter.</param>
/// <param name="MostLabels">Labels kept at once.</param>
internal readonly record struct SearchEffort(long Floor, int MostLabels);

/// <summary>How a search ended.</summary>
/// <param name="Bound">No year is worth more, in scaled points.</param>
/// <param name="IsExact">True where the bound is the best year's points, or the floor.</param>
internal readonly record struct SearchEnd(long Bound, bool IsExact);
