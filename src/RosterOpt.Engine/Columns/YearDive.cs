namespace RosterOpt.Engine.Columns;

/// <summary>
/// Good years of one student quickly: block by block, only the most promising partial years are followed (beam search), judged by what the
/// relaxed problem says they can still reach. Finds years where an exact search runs out of labels; proves nothing.
/// </summary>
internal sealed class YearDive
{
    private readonly LabelStore labels = new();
    private readonly List<int> path = [];
    private List<(long Bound, int Label)>[] open = [];
    private PricedYear priced = null!;
    private YearRelaxation relaxation = null!;

    /// <summary>Labels made so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The best year met and its scaled points, where it is worth more than the floor.</summary>
    public (int[]? Year, long Value) Run(PricedYear year, YearRelaxation filled, DiveEffort effort)
    {
        (priced, relaxation) = (year, filled);
        labels.Clear();
        open = [.. Enumerable.Range(0, year.Problem.Blocks + 1).Select(_ => new List<(long, int)>())];
        (int[]?, long) best = (null, effort.Floor);
        Offer(
            new Label
            {
                Site = -1,
                Option = -1,
                Parent = -1,
                Value = year.Constant,
                Rest = filled.Offset - year.Constant,
            }
        );
        for (var block = 0; block <= year.Problem.Blocks; block++)
        {
            open[block].Sort((a, b) => b.Bound != a.Bound ? b.Bound.CompareTo(a.Bound) : b.Label.CompareTo(a.Label));
            var followed = 0;
            foreach (var (bound, index) in open[block])
            {
                if (bound <= best.Item2 || followed == effort.Width)
                {
                    break;
                }
                if (labels.IsBestOfState(index))
                {
                    followed++;
                    best = Finish(index, best);
                    Expand(index);
                }
            }
        }
        return best;
    }

    private (int[]? Year, long Value) Finish(int index, (int[]? Year, long Value) best)
    {
        ref readonly var label = ref labels[index];
        var problem = priced.Problem;
        if (label.Value <= best.Value || label.Block <= problem.LastLocked || !problem.IsComplete(label.Done))
        {
            return best;
        }
        path.Clear();
        for (var at = index; at >= 0; at = labels[at].Parent)
        {
            if (labels[at].Option >= 0)
            {
                path.Add(labels[at].Option);
            }
        }
        path.Reverse();
        return YearMeasure.IsLegal(problem, path) ? ([.. path], priced.ValueOf(path)) : best;
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
            if (problem.Allows(labels[index].Done, problem.Items[problem.Options[i].Item]))
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
        ref readonly var option = ref priced.Problem.Options[index];
        ref readonly var item = ref priced.Problem.Items[option.Item];
        var label = labels[parent];
        var atSite = AtSite(parent, option.Site);
        if (priced.Problem.HasSiteLimit && atSite >= priced.Problem.SiteLimit)
        {
            return;
        }
        label.Value += priced.Profit[index] - (label.Site >= 0 && label.Site != option.Site ? priced.Move : 0);
        label.Rest -= relaxation.Bounds.MultiplierOf(index);
        label.Done = item.AddTo(label.Done);
        label.Set |= relaxation.Bounds.BitOf(option.Item);
        (label.Block, label.Site, label.Option, label.Parent) = (option.End, option.Site, index, parent);
        Offer(label);
    }

    private int AtSite(int index, int site)
    {
        var count = 0;
        for (var at = index; priced.Problem.HasSiteLimit && at >= 0; at = labels[at].Parent)
        {
            count += labels[at].Option >= 0 && labels[at].Site == site ? 1 : 0;
        }
        return count;
    }

    private void Offer(in Label label)
    {
        var bound = label.Value + label.Rest + relaxation.Bounds.From(label);
        if (bound > CompletionBounds.Never / 2 && labels.TryAdd(label) is >= 0 and var index)
        {
            open[label.Block].Add((bound, index));
        }
    }
}

/// <summary>What a dive may spend.</summary>
/// <param name="Floor">Scaled points; only better years matter.</param>
/// <param name="Width">Partial years followed per block.</param>
internal readonly record struct DiveEffort(long Floor, int Width);
