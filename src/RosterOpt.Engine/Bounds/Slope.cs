namespace RosterOpt.Engine.Bounds;

/// <summary>
/// How the value of a market answers to its prices: for each, what the places would take in at their fullest payment less what
/// the pods would use at their best choice (a subgradient, in parts or students).
/// </summary>
internal sealed class Slope
{
    private readonly IReadOnlyList<PlaceClass> classes;
    private readonly PartKind kinds;
    private readonly Dictionary<int, int[]> uses;
    private readonly int[][] parts;

    public Slope(MarketBound market)
    {
        classes = market.Classes;
        kinds = market.Kinds;
        uses = market.Demands.Select(demand => demand.Programme).Distinct().ToDictionary(key => key, _ => NewCells());
        parts = classes.Select(_ => new int[kinds.Largest + 1]).ToArray();
        Shared = classes.Select(_ => new double[kinds.Largest + 1]).ToArray();
        Floor = new double[classes.Count];
        Limit = classes.Select(place => new double[place.Limits.Count]).ToArray();
    }

    public double[][] Shared { get; }

    public double[] Floor { get; }

    public double[][] Limit { get; }

    /// <summary>Everything, in the order of the prices: by class shared, floor, limits.</summary>
    public IEnumerable<double> All =>
        classes.SelectMany(place => Shared[place.Index].Append(Floor[place.Index]).Concat(Limit[place.Index]));

    /// <summary>Sum of squares of everything.</summary>
    public double Square { get; private set; }

    /// <summary>By class × kind: parts that the pods of a programme use.</summary>
    public int[] UsesOf(int programme) => uses[programme];

    public void Clear()
    {
        foreach (var cells in uses.Values)
        {
            Array.Clear(cells);
        }
    }

    /// <summary>Notes the parts, by members, of a place's fullest payment; all 0 where the floor is more.</summary>
    public void NotePlace(PlaceClass place, int[] fullest) => fullest.CopyTo(parts[place.Index], 0);

    /// <summary>Works out the slope once all uses are noted.</summary>
    public void Finish(Prices prices, long[] worths)
    {
        Square = 0;
        foreach (var place in classes)
        {
            var k = place.Index;
            double own = 0;
            for (var j = 1; j <= kinds.Largest; j++)
            {
                own += Used(k, PartKind.Own(j));
            }
            var isShared = parts[k].AsSpan().ContainsAnyExcept(0);
            for (var j = 1; j <= kinds.Largest; j++)
            {
                Shared[k][j] = ((place.Places.Count - own) * parts[k][j]) - Used(k, kinds.Shared(j));
                Square += Shared[k][j] * Shared[k][j];
            }
            Floor[k] = isShared ? 0 : place.Places.Count - own;
            if (Floor[k] > 0 && place.MayBeEmpty && prices.Floor[k] <= 0 && worths[k] <= 0)
            {
                Floor[k] = 0;
            }
            Square += Floor[k] * Floor[k];
            FinishLimits(prices, place);
        }
    }

    private void FinishLimits(Prices prices, PlaceClass place)
    {
        for (var i = 0; i < place.Limits.Count; i++)
        {
            double students = 0;
            foreach (var (programme, cells) in uses)
            {
                for (
                    var kind = 0;
                    MarketBound.Counts(place.Limits[i].Programmes, programme) && kind < kinds.Count;
                    kind++
                )
                {
                    students += (double)cells[(place.Index * kinds.Count) + kind] * kinds.Members(kind);
                }
            }
            var slope = ((double)place.Limits[i].Max * place.Places.Count) - students;
            Limit[place.Index][i] = slope > 0 && prices.Limit[place.Index][i] <= 0 ? 0 : slope;
            Square += Limit[place.Index][i] * Limit[place.Index][i];
        }
    }

    private double Used(int place, int kind)
    {
        double sum = 0;
        foreach (var cells in uses.Values)
        {
            sum += cells[(place * kinds.Count) + kind];
        }
        return sum;
    }

    private int[] NewCells() => new int[classes.Count * kinds.Count];
}
