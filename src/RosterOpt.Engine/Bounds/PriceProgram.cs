using Google.OrTools.LinearSolver;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Finds good prices for a market by a linear program: how many parts of each kind of pod go to each class of places, where small
/// places are filled by whole patterns of parts and larger ones by their total. Pods that are akin are taken together with their
/// mean values. The prices are its duals, rounded; nothing else is taken from it.
/// </summary>
internal sealed class PriceProgram : IDisposable
{
    /// <summary>Places for up to so many students are filled by patterns.</summary>
    private const int LargestPattern = 6;

    /// <summary>A program of more variables is not worth its time.</summary>
    private const int MostVariables = 40_000;

    private readonly MarketBound market;
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Constraint?[][] shared;
    private readonly Constraint?[] room;
    private readonly Constraint[][] limits;

    private PriceProgram(MarketBound market)
    {
        this.market = market;
        shared = market.Classes.Select(_ => new Constraint?[market.Kinds.Largest + 1]).ToArray();
        room = new Constraint?[market.Classes.Count];
        limits = market
            .Classes.Select(place =>
                place.Limits.Select(limit => solver.MakeConstraint(0, (double)limit.Max * place.Places.Count)).ToArray()
            )
            .ToArray();
    }

    /// <summary>Prices, or null where the program is too large or has no solution.</summary>
    public static Prices? Solve(BoundContext context, MarketBound market)
    {
        var kin = Kin.Of(market);
        var variables = kin.Sum(one => (long)one.Cells.Count);
        if (variables > MostVariables || market.Kinds.Largest > 12)
        {
            return null;
        }
        context.Work.Charge(variables * 4000.0);
        using var program = new PriceProgram(market);
        program.AddPlaces();
        kin.ForEach(program.AddPods);
        program.solver.Objective().SetMaximization();
        return program.solver.Solve() == Solver.ResultStatus.OPTIMAL ? program.ReadPrices() : null;
    }

    public void Dispose() => solver.Dispose();

    private void AddPlaces()
    {
        foreach (var place in market.Classes)
        {
            var count = place.Places.Count;
            if (place.Cap > LargestPattern)
            {
                room[place.Index] = solver.MakeConstraint(0, (double)count * place.Cap);
                continue;
            }
            var row = solver.MakeConstraint(place.MayBeEmpty ? 0 : count, count);
            room[place.Index] = row;
            for (var j = 1; j < place.Cap && j <= market.Kinds.Largest; j++)
            {
                shared[place.Index][j] = solver.MakeConstraint(0, 0);
            }
            foreach (var pattern in Patterns(place))
            {
                var use = solver.MakeNumVar(0, double.PositiveInfinity, "");
                row.SetCoefficient(use, 1);
                foreach (var part in pattern.GroupBy(members => members))
                {
                    shared[place.Index][part.Key]!.SetCoefficient(use, -part.Count());
                }
            }
        }
    }

    /// <summary>Every choice of two or more parts that a place may hold.</summary>
    private IEnumerable<IReadOnlyList<int>> Patterns(PlaceClass place)
    {
        var open = new Stack<List<int>>([
            [],
        ]);
        while (open.TryPop(out var pattern))
        {
            var total = pattern.Sum();
            if (pattern.Count >= 2 && place.MayHold(total))
            {
                yield return pattern;
            }
            var most = Math.Min(pattern.Count > 0 ? pattern[^1] : market.Kinds.Largest, place.Cap - total);
            for (var members = 1; members <= Math.Min(most, place.Cap - 1); members++)
            {
                open.Push([.. pattern, members]);
            }
        }
    }

    private void AddPods(Kin kin)
    {
        var first = kin.Demand;
        var row = solver.MakeConstraint((double)first.Least * kin.Pods, (double)first.Most * kin.Pods);
        foreach (var (cell, value) in kin.Cells)
        {
            var place = market.Classes[cell / market.Kinds.Count];
            var kind = cell % market.Kinds.Count;
            var members = market.Kinds.Members(kind);
            var use = solver.MakeNumVar(0, double.PositiveInfinity, "");
            solver.Objective().SetCoefficient(use, value / Scale.Unit);
            row.SetCoefficient(use, (double)members * first.Units[place.Index]);
            var isShared = market.Kinds.IsShared(kind) && place.Cap <= LargestPattern;
            (isShared ? shared[place.Index][members] : room[place.Index])!.SetCoefficient(
                use,
                place.Cap > LargestPattern ? members : 1
            );
            for (var i = 0; i < place.Limits.Count; i++)
            {
                if (MarketBound.Counts(place.Limits[i].Programmes, first.Programme))
                {
                    limits[place.Index][i].SetCoefficient(use, members);
                }
            }
        }
    }

    private Prices ReadPrices()
    {
        var prices = new Prices(market.Classes, market.Kinds);
        foreach (var place in market.Classes)
        {
            var k = place.Index;
            var worth = Scaled(room[k]!.DualValue());
            prices.Floor[k] = place.Cap > LargestPattern ? 0 : worth;
            for (var j = 1; j <= market.Kinds.Largest; j++)
            {
                prices.Shared[k][j] = place.Cap > LargestPattern ? j * worth : Scaled(shared[k][j]?.DualValue() ?? 0);
            }
            for (var i = 0; i < place.Limits.Count; i++)
            {
                prices.Limit[k][i] = Math.Max(0, Scaled(limits[k][i].DualValue()));
            }
        }
        return prices;
    }

    private static long Scaled(double dual) =>
        (long)Math.Round(Math.Clamp(dual * Scale.Unit, -Scale.Largest, Scale.Largest), MidpointRounding.AwayFromZero);
}

/// <summary>Demands that differ only in their values, taken together.</summary>
/// <param name="Demand">One of them.</param>
/// <param name="Pods">Pods of all of them.</param>
/// <param name="Cells">Class × kind → mean value over those who may use it; scaled points.</param>
internal sealed record Kin(PodDemand Demand, int Pods, IReadOnlyDictionary<int, double> Cells)
{
    public static List<Kin> Of(MarketBound market) =>
        market
            .Demands.GroupBy(demand => demand, new PodDemandComparer(withValues: false))
            .Select(group => new Kin(group.Key, group.Sum(demand => demand.Pods), Means([.. group])))
            .ToList();

    private static Dictionary<int, double> Means(IReadOnlyList<PodDemand> demands)
    {
        var cells = new Dictionary<int, double>();
        for (var cell = 0; cell < demands[0].Values.Length; cell++)
        {
            var (sum, pods) = (0.0, 0);
            foreach (var demand in demands)
            {
                var value = demand.Values[cell];
                (sum, pods) =
                    value == PodDemand.Never ? (sum, pods) : (sum + ((double)value * demand.Pods), pods + demand.Pods);
            }
            if (pods > 0)
            {
                cells[cell] = sum / pods;
            }
        }
        return cells;
    }
}
