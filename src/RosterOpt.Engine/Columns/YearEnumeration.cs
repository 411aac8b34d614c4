namespace RosterOpt.Engine.Columns;

/// <summary>
/// Lists every legal year of a student that is worth at least a given number of points at given prices: depth first, cut off by the
/// relaxed problem's bounds. No two partial years replace each other here, for each uses other places.
/// </summary>
internal sealed class YearEnumeration(PricedYear priced, YearRelaxation relaxation, EnumerationEffort effort)
{
    private readonly YearProblem problem = priced.Problem;
    private readonly int[] atSite = new int[priced.Problem.Sites.Length];
    private readonly List<int> path = [];
    private readonly List<int[]> found = [];
    private const int AskedEvery = 4_096;

    private bool tooMany;

    /// <summary>Asked now and then; true ends it as if there were too many.</summary>
    public Func<bool> IsOver { get; init; } = () => false;

    /// <summary>Partial years looked at.</summary>
    public long Steps { get; private set; }

    /// <summary>The years, or null where there are too many.</summary>
    public List<int[]>? Run()
    {
        if (problem.LastLocked < 0 && problem.IsComplete(0) && priced.Constant >= effort.Floor)
        {
            found.Add([]);
        }
        Visit(
            new Label
            {
                Site = -1,
                Value = priced.Constant,
                Rest = relaxation.Offset - priced.Constant,
            }
        );
        return tooMany ? null : found;
    }

    private void Visit(Label at)
    {
        while (at.Block < problem.Blocks && !tooMany)
        {
            var block = at.Block;
            var bound = at.Value + at.Rest + relaxation.Bounds.From(at);
            if (bound < effort.Floor)
            {
                return;
            }
            for (var i = problem.FirstOption[block]; i < problem.FirstOption[block + 1] && !tooMany; i++)
            {
                TryOption(at, i);
            }
            if (problem.MustBePlaced[block])
            {
                return;
            }
            at.Value -= priced.Wait[block];
            at.Block++;
        }
    }

    private void TryOption(in Label at, int index)
    {
        ref readonly var option = ref problem.Options[index];
        ref readonly var item = ref problem.Items[option.Item];
        if (!problem.Allows(at.Done, item) || atSite[option.Site] >= problem.SiteLimit)
        {
            return;
        }
        var move = at.Site >= 0 && at.Site != option.Site ? priced.Move : 0;
        var next = new Label
        {
            Done = item.AddTo(at.Done),
            Block = option.End,
            Site = option.Site,
            Set = at.Set | relaxation.Bounds.BitOf(option.Item),
            Value = at.Value + priced.Profit[index] - move,
            Rest = at.Rest - relaxation.Bounds.MultiplierOf(index),
        };
        tooMany |= ++Steps > effort.MostSteps || (Steps % AskedEvery == 0 && IsOver());
        var ends = option.End > problem.LastLocked && problem.IsComplete(next.Done) && next.Value >= effort.Floor;
        var bound = next.Value + next.Rest + relaxation.Bounds.From(next);
        if (!ends && bound < effort.Floor)
        {
            return;
        }
        path.Add(index);
        atSite[option.Site]++;
        if (ends)
        {
            found.Add([.. path]);
            tooMany |= found.Count > effort.MostYears;
        }
        if (bound >= effort.Floor)
        {
            Visit(next);
        }
        atSite[option.Site]--;
        path.RemoveAt(path.Count - 1);
    }
}

/// <summary>What one enumeration may spend.</summary>
/// <param name="MostYears">Years to list before giving up.</param>
/// <param name="MostSteps">Partial years to look at before giving up.</param>
/// <param name="Steps">Most steps of the multipliers.</param>
internal readonly record struct EnumerationEffort(int MostYears, long MostSteps, int Steps)
{
    /// <summary>Scaled points; only years worth at least this.</summary>
    public long Floor { get; init; }

    /// <summary>Scaled points of the best year.</summary>
    public long Best { get; init; }
}
