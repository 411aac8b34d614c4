using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// What the places and pods of one market are worth at given prices; see <see cref="DisciplineBound"/> for why their sum is a
/// bound at any prices. Everything here is exact: whole numbers, checked arithmetic, dynamic programming.
/// </summary>
internal sealed class MarketBound
{
    /// <summary>So many classes are kept of one market, over all pods, at worst: 240 MB.</summary>
    private const int MostNamed = 30_000_000;

    private readonly PlaceWorth worth;
    private readonly PodYear year;
    private readonly Cheapest cheapest;
    private readonly int[] parts;

    private MarketBound(
        Market market,
        IReadOnlyList<PlaceClass> classes,
        IReadOnlyList<PodDemand> demands,
        ValueRows rows
    )
    {
        var kinds = rows.Kinds;
        Classes = classes;
        Demands = demands;
        Kinds = kinds;
        Rows = rows;
        Groups = ClassGroups.Of(classes);
        cheapest = new Cheapest(Groups, kinds.Count);
        worth = new PlaceWorth(classes.Select(place => place.Cap).DefaultIfEmpty(0).Max());
        GroupOf = classes.Select(place => Math.Max(0, IndexOf(market.Disciplines, place.Discipline))).ToArray();
        year = new PodYear(rows, cheapest, DisciplineOfGroups(market), GroupOf);
        parts = new int[kinds.Largest + 1];
        StepsPerEvaluation =
            demands.Sum(demand =>
                ((long)(demand.Values.Named.Length + Groups.Count) * kinds.Count) + (demand.Most * kinds.Largest)
            ) + classes.Sum(place => ((long)place.Cap + 4) * kinds.Largest * 2);
    }

    private int[][] DisciplineOfGroups(Market market)
    {
        var disciplines = GroupOf.Append(market.Disciplines.Count - 1).Max() + 1;
        return
        [
            .. Enumerable
                .Range(0, disciplines)
                .Select(d =>
                    Enumerable.Range(0, Groups.Count).Where(g => GroupOf[Groups.Classes[g][0]] == d).ToArray()
                ),
        ];
    }

    public IReadOnlyList<PlaceClass> Classes { get; }

    public IReadOnlyList<PodDemand> Demands { get; }

    public PartKind Kinds { get; }

    /// <summary>The rows that the demands' values name.</summary>
    public ValueRows Rows { get; }

    /// <summary>The classes by kind.</summary>
    public ClassGroups Groups { get; }

    /// <summary>By class: index of its discipline in the market; 0 where a place is a whole site. Ascending.</summary>
    public int[] GroupOf { get; }

    /// <summary>About how many inner-loop steps one evaluation takes.</summary>
    public long StepsPerEvaluation { get; }

    /// <summary>Sum of what all places are worth and what all pods earn net; scaled points.</summary>
    /// <param name="prices">Any prices.</param>
    /// <param name="slope">Receives how the sum answers to each price.</param>
    public Int128 Evaluate(Prices prices, Slope slope)
    {
        Int128 sum = 0;
        slope.Clear();
        var worths = new long[Classes.Count];
        foreach (var place in Classes)
        {
            var floor = prices.Floor[place.Index];
            worths[place.Index] = worth.Of(place, prices.Shared[place.Index], floor, parts);
            slope.NotePlace(place, parts);
            sum += (Int128)place.Places.Count * worths[place.Index];
            for (var i = 0; i < place.Limits.Count; i++)
            {
                sum += (Int128)prices.Limit[place.Index][i] * place.Limits[i].Max * place.Places.Count;
            }
        }
        foreach (var group in Demands.GroupBy(demand => demand.Programme))
        {
            var cells = CellPrices(prices, worths, group.Key);
            cheapest.Find(cells);
            foreach (var demand in group)
            {
                sum += (Int128)demand.Pods * (year.Most(demand, cells, slope.UsesOf(group.Key)) ?? 0);
            }
        }
        slope.Finish(prices, worths);
        return sum;
    }

    /// <summary>
    /// By class × kind: what a part pays. A pod across programmes pays for no limit, since who of it is there is not known.
    /// </summary>
    private long[] CellPrices(Prices prices, long[] worths, int programme)
    {
        var cells = new long[Classes.Count * Kinds.Count];
        foreach (var place in Classes)
        {
            var perStudent = 0L;
            for (var i = 0; i < place.Limits.Count; i++)
            {
                perStudent += Counts(place.Limits[i].Programmes, programme) ? prices.Limit[place.Index][i] : 0;
            }
            for (var j = 1; j <= Kinds.Largest; j++)
            {
                var first = place.Index * Kinds.Count;
                cells[first + PartKind.Own(j)] = worths[place.Index] + (j * perStudent);
                cells[first + Kinds.Shared(j)] = prices.Shared[place.Index][j] + (j * perStudent);
            }
        }
        return cells;
    }

    /// <summary>True where a limit counts the students of a programme; -1 stands for several programmes.</summary>
    public static bool Counts(IReadOnlyList<int> programmes, int programme) =>
        programme >= 0 && programmes.Contains(programme);

    /// <summary>Puts a market together.</summary>
    /// <returns>Null where the numbers are too large, or pods too big, for this proof.</returns>
    public static MarketBound? Build(BoundContext context, Market market, IReadOnlyDictionary<int, PodPrice> prices)
    {
        var students = context.Problem.Students;
        var kinds = new PartKind(context.Problem.Pods.Select(pod => pod.Members.Count).DefaultIfEmpty(1).Max());
        var fine = PlaceClass.Of(market, new SiteLooks(context.Problem));
        var shares = new MemberShares(context, market, fine);
        var builder = new PodDemandBuilder(context, market, shares, kinds);
        var coarse = CoarseClasses.Of(fine, MostNamed / Math.Max(1, prices.Count));
        var terms = new ValueTerms(coarse, new ValueRows(kinds));
        var demands = new Dictionary<PodDemand, PodDemand>(new PodDemandComparer(withValues: true));
        foreach (var loads in context.MarketLoads[market.Index].GroupBy(load => PodKey.Of(load.Student)))
        {
            var members =
                loads.Key < 0 ? [students[PodKey.StudentOf(loads.Key)]] : MembersOf(context.Problem, loads.Key);
            var demand = builder.Build(members, loads.ToList(), prices[loads.Key], terms);
            if (!demands.TryAdd(demand, demand))
            {
                demands[demand].Pods++;
            }
        }
        if (!terms.Rows.AreInRange)
        {
            return null;
        }
        var (classes, merged) = LikeClasses.Merge(coarse.Classes, [.. demands.Values]);
        return new MarketBound(market, classes, merged, terms.Rows);
    }

    private static int IndexOf(IReadOnlyList<int> disciplines, int discipline)
    {
        var index = disciplines.Count - 1;
        while (index >= 0 && disciplines[index] != discipline)
        {
            index--;
        }
        return index;
    }

    private static List<Student> MembersOf(PlacementProblem problem, int pod) =>
        problem.Pods[pod].Members.Select(index => problem.Students[index]).ToList();
}
