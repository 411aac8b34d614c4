namespace RosterOpt.Engine.Columns;

/// <summary>
/// A part of one student's years: those that do certain electives, leave out certain others, and start some rotations early or late. Electives
/// that are done become compulsory and those left out lose their rotations, with all that follows from it.
/// </summary>
internal sealed class YearBranch
{
    private readonly int[] rootOption;
    private readonly YearProblem root;
    private readonly ItemOrder order;
    private readonly Electives decided;

    private YearBranch(YearProblem root, ItemOrder order, Electives decided, List<YearOption> options)
    {
        (this.root, this.order, this.decided) = (root, order, decided);
        Problem = root.Restrict(decided.Apply(root.Items), options);
        rootOption = Map(root, Problem.Options);
        Guide = new YearGuide(Problem);
    }

    /// <summary>The year with only these rotations and demands.</summary>
    public YearProblem Problem { get; }

    /// <summary>Multipliers, as far as they are improved for this part.</summary>
    public YearGuide Guide { get; }

    /// <summary>No year of this part is worth more, in scaled points.</summary>
    public long Bound { get; set; }

    /// <summary>How this part is divided further; null until that is chosen.</summary>
    public BranchSplit? Split { get; set; }

    /// <summary>All years of a student; null where there is none.</summary>
    public static YearBranch? Root(YearProblem year) => Make(year, new ItemOrder(year), default, year.Options);

    /// <summary>All years of a student, with multipliers to start from; null where there is none.</summary>
    public static YearBranch? Root(YearProblem year, YearGuide guide) =>
        Inherit(guide.Multipliers, Make(year, guide.Order, default, year.Options));

    /// <summary>True where this part neither does all years with the item nor all without.</summary>
    public bool IsOpen(int item) => Problem.Items[item].Pool >= 0 && decided.Keeps(item);

    /// <summary>One side of the split; null where it holds no year.</summary>
    /// <param name="first">True for the years that do the item, or start it in the block or later.</param>
    public YearBranch? Side(bool first)
    {
        var (item, block) = Split!.Value;
        if (block >= 0)
        {
            var kept = Problem.Options.Where(x => x.Item != item || x.Start >= block == first);
            return Inherit(Guide.Multipliers, Make(root, order, decided, kept));
        }
        var bit = 1UL << item;
        var more = first ? decided with { Done = decided.Done | bit } : decided with { Left = decided.Left | bit };
        return Inherit(Guide.Multipliers, Make(root, order, more, Problem.Options));
    }

    /// <summary>Rotations of this part as options of the whole year.</summary>
    public int[] ToRoot(IEnumerable<int> path) => [.. path.Select(x => rootOption[x])];

    private static YearBranch? Make(YearProblem root, ItemOrder order, Electives decided, IEnumerable<YearOption> from)
    {
        while (decided.Complete(root, order) is { } complete)
        {
            List<YearOption> options = [.. from.Where(x => complete.Keeps(x.Item))];
            options = YearWindows.Filter(options, complete.Apply(root.Items), 0, root.MayStopEarly);
            decided = complete.LeaveOutAllBut(options, root.Items.Length);
            if (decided == complete)
            {
                return new YearBranch(root, order, decided, options);
            }
        }
        return null;
    }

    private static YearBranch? Inherit(YearMultipliers multipliers, YearBranch? branch)
    {
        branch?.Guide.Multipliers.Inherit(multipliers);
        return branch;
    }

    private static int[] Map(YearProblem root, YearOption[] options)
    {
        var map = new int[options.Length];
        for (var (at, option) = (0, 0); at < map.Length; option++)
        {
            if (root.Options[option] == options[at])
            {
                map[at++] = option;
            }
        }
        return map;
    }
}

/// <summary>How a part is divided in two.</summary>
/// <param name="Item">By what happens with this item.</param>
/// <param name="Block">By whether it starts in this block or later, for an item that is done anyway; where -1, by whether it is done at all.</param>
internal readonly record struct BranchSplit(int Item, int Block);
