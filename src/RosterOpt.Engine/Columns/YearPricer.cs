namespace RosterOpt.Engine.Columns;

/// <summary>Finds years of one student that are worth more than those known, and bounds all of them.</summary>
internal sealed class YearPricer
{
    private const long StepsOfRelaxation = 20_000_000;

    /// <summary>Of the relaxed problem's table, 8 bytes each: a bigger one takes seconds to fill once.</summary>
    private const long MostCells = 1L << 24;

    /// <summary>Labels for the whole year where it can be divided instead: more of them settle little.</summary>
    private const int LabelsBeforeBranching = 4_000;

    private readonly PricedYear priced = new();
    private readonly YearRelaxation relaxation;
    private readonly YearSearch search;
    private readonly Func<bool> isOver;
    private readonly YearDive dive = new();
    private readonly BranchSearch branches;
    private long extraSteps;
    private List<(int[] Year, long Value)> found = [];
    private long floor;

    /// <param name="isOver">Asked now and then; once true, pricing ends soon, with bounds that are valid but weaker. Null = never.</param>
    public YearPricer(Func<bool>? isOver = null)
    {
        this.isOver = isOver ?? (() => false);
        relaxation = new YearRelaxation { IsOver = this.isOver };
        search = new YearSearch { IsOver = this.isOver };
        branches = new BranchSearch(this.isOver);
    }

    /// <summary>The student and prices of the last call.</summary>
    public PricedYear Priced => priced;

    /// <summary>Elementary steps so far.</summary>
    public long Steps =>
        relaxation.Bounds.Steps + (3 * (search.Steps + dive.Steps)) + branches.StepsTaken + (3 * extraSteps);

    /// <summary>Prices one student's year.</summary>
    /// <param name="year">The student's year.</param>
    /// <param name="guide">Multipliers from earlier calls; improved.</param>
    /// <param name="point">Prices.</param>
    /// <param name="effort">Floor: scaled points at these prices of the best year already known.</param>
    public PricedAnswer Price(YearProblem year, YearGuide guide, PricePoint point, PricingEffort effort)
    {
        priced.Load(year, point.KindPrices, point.Worst[year.Student]);
        found = [];
        floor = effort.Floor;
        for (var round = 0; ; round++)
        {
            var bound = relaxation.Tighten(priced, guide, floor, StepsFor(year, guide, effort));
            Keep(relaxation.Found);
            if (bound <= floor)
            {
                return new PricedAnswer(bound <= CompletionBounds.Never ? bound : floor, true, found);
            }
            var canBranch = effort.Parts > 0 && CanBranch(year);
            var labels = canBranch ? Math.Min(effort.MostLabels, LabelsBeforeBranching) : effort.MostLabels;
            var end = Search(guide, new SearchEffort(floor, labels), bound);
            var mayBranch = canBranch && !end.IsExact;
            if (mayBranch)
            {
                end = Branch(guide, point, new BranchEffort(floor, end.Bound, effort.MostLabels, effort.Parts));
            }
            if (!end.IsExact && !(mayBranch && found.Count > 0))
            {
                Keep(dive.Run(priced, relaxation, new DiveEffort(floor, effort.Width)));
            }
            if (
                end.IsExact
                || mayBranch
                || isOver()
                || !MayRemember(year, guide, effort)
                || !Remember(guide)
                || round >= effort.Rounds
            )
            {
                return new PricedAnswer(Math.Max(end.Bound, floor), end.IsExact, found);
            }
        }
    }

    /// <summary>Years worth at least the floor of the effort at these prices: all of them, or null where there are too many.</summary>
    public List<int[]>? Enumerate(YearProblem year, YearGuide guide, PricePoint point, EnumerationEffort effort)
    {
        priced.Load(year, point.KindPrices, point.Worst[year.Student]);
        relaxation.Tighten(priced, guide, effort.Best, effort.Steps);
        var enumeration = new YearEnumeration(priced, relaxation, effort) { IsOver = isOver };
        var found = enumeration.Run();
        extraSteps += enumeration.Steps;
        return found;
    }

    private static int StepsFor(YearProblem year, YearGuide guide, PricingEffort effort)
    {
        var cells = (long)year.Blocks * year.Sites.Length * LevelsOf(year) / 2;
        var cost = year.Options.Length + ((cells + (guide.Critical.Count * cells)) << guide.Critical.Count);
        var most = guide.IsFresh ? 5 * effort.Steps : effort.Steps;
        return (int)Math.Clamp(StepsOfRelaxation / Math.Max(1, cost), Math.Min(2, most), most);
    }

    private SearchEnd Search(YearGuide guide, SearchEffort effort, long bound)
    {
        var end = search.Run(priced, guide, relaxation, effort);
        search.Found.ForEach(x => Keep(x));
        return end with { Bound = Math.Min(end.Bound, bound) };
    }

    private SearchEnd Branch(YearGuide guide, PricePoint point, BranchEffort effort)
    {
        var end = branches.Run(priced.Problem, guide, point, effort);
        branches.Found.ForEach(x => Keep(x));
        return end;
    }

    private void Keep((int[]? Year, long Value) met)
    {
        if (met.Year is not null && met.Value > floor)
        {
            found.Add((met.Year, met.Value));
            floor = met.Value;
        }
    }

    /// <summary>True where it is open which electives are done and some must come before others.</summary>
    private static bool CanBranch(YearProblem year) =>
        !year.MayStopEarly && year.PoolCount.Sum() > 0 && Array.Exists(year.Items, x => x.Needs != 0);

    private static int LevelsOf(YearProblem year) =>
        1 + System.Numerics.BitOperations.PopCount(year.Required) + year.PoolCount.Sum();

    private static bool MayRemember(YearProblem year, YearGuide guide, PricingEffort effort)
    {
        var cells = ((year.Blocks + 1L) * (year.Sites.Length + 1) * LevelsOf(year)) << (guide.Critical.Count + 1);
        return guide.Critical.Count < YearGuide.MostCritical
            && (++guide.Exhausted >= effort.Patience)
            && cells <= MostCells;
    }

    /// <summary>Makes the relaxed problem remember the item that its path broke most.</summary>
    private bool Remember(YearGuide guide)
    {
        var problem = priced.Problem;
        var blame = new int[problem.Items.Length];
        var done = 0UL;
        foreach (var index in relaxation.Path)
        {
            var at = problem.Options[index].Item;
            ref readonly var item = ref problem.Items[at];
            blame[at] += (done & item.Mask) == item.Mask ? 3 : 0;
            for (var other = 0; other < blame.Length; other++)
            {
                blame[other] += (item.Needs & problem.Items[other].Mask & ~done) != 0 ? 2 : 0;
            }
            done = item.AddTo(done);
        }
        var best = -1;
        for (var i = 0; i < blame.Length; i++)
        {
            var usable = problem.Items[i].Times == 1 && !guide.Critical.Contains(i);
            if (usable && (best < 0 || blame[i] > blame[best]))
            {
                best = i;
            }
        }
        if (best >= 0)
        {
            guide.Remember(best);
        }
        return best >= 0;
    }
}

/// <summary>Prices of everything that students share.</summary>
/// <param name="KindPrices">Scaled price by kind of rotation.</param>
/// <param name="Worst">Scaled extra weight of each student's own value.</param>
internal readonly record struct PricePoint(long[] KindPrices, long[] Worst);

/// <summary>What one pricing may spend.</summary>
/// <param name="Floor">Scaled points of the best year already known at these prices.</param>
/// <param name="Steps">Most steps of the multipliers.</param>
/// <param name="MostLabels">Most labels of a search.</param>
/// <param name="Patience">Exhausted searches before the relaxed problem remembers one more item.</param>
/// <param name="Rounds">Most items remembered in one call.</param>
internal readonly record struct PricingEffort(long Floor, int Steps, int MostLabels, int Patience, int Rounds)
{
    /// <summary>Partial years per block followed where a search ran out of labels.</summary>
    public int Width { get; init; } = 40;

    /// <summary>Parts that a branch search may look at; 0 = none.</summary>
    public int Parts { get; init; }
}

/// <summary>What a pricing found.</summary>
/// <param name="Bound">No year is worth more, in scaled points; <see cref="CompletionBounds.Never"/> where the student has no legal year.</param>
/// <param name="IsExact">True where the bound is reached by a year known or found.</param>
/// <param name="Found">Years better than the floor.</param>
internal readonly record struct PricedAnswer(long Bound, bool IsExact, List<(int[] Year, long Value)> Found);
