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

    /// <summary>More ways to split a pod in one discipline are not told apart.</summary>
    private const int MostSplits = 300;

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
        var demand = kin.Demand;
        var total = solver.MakeConstraint((double)demand.Least * kin.Pods, (double)demand.Most * kin.Pods);
        var supply = demand.Groups.Select((_, group) => AddSplits(kin, group, total)).ToArray();
        foreach (var (cell, value) in kin.Cells)
        {
            var place = market.Classes[cell / market.Kinds.Count];
            var kind = cell % market.Kinds.Count;
            var members = market.Kinds.Members(kind);
            var use = solver.MakeNumVar(0, double.PositiveInfinity, "");
            solver.Objective().SetCoefficient(use, value / Scale.Unit);
            supply[market.GroupOf[place.Index]][members].SetCoefficient(use, 1);
            var isShared = market.Kinds.IsShared(kind) && place.Cap <= LargestPattern;
            (isShared ? shared[place.Index][members] : room[place.Index])!.SetCoefficient(
                use,
                place.Cap > LargestPattern ? members : 1
            );
            for (var i = 0; i < place.Limits.Count; i++)
            {
                if (MarketBound.Counts(place.Limits[i].Programmes, demand.Programme))
                {
                    limits[place.Index][i].SetCoefficient(use, members);
                }
            }
        }
    }

    /// <summary>How the pods split in one discipline: whole choices of parts where these are few, else parts by themselves.</summary>
    /// <returns>By members: the row that holds as many parts as there are.</returns>
    private Constraint[] AddSplits(Kin kin, int group, Constraint total)
    {
        var units = kin.Demand.Groups[group];
        var most = Math.Min(units.Most, kin.Demand.Most);
        var rows = Enumerable.Range(0, market.Kinds.Largest + 1).Select(_ => solver.MakeConstraint(0, 0)).ToArray();
        var splits = Splits(most, Math.Min(kin.Demand.Members, market.Kinds.Largest)).Take(MostSplits + 1).ToList();
        if (splits.Count > MostSplits)
        {
            splits = Enumerable
                .Range(1, market.Kinds.Largest)
                .Select(members => (IReadOnlyList<int>)[members])
                .ToList();
        }
        else
        {
            var once = solver.MakeConstraint(0, kin.Pods);
            splits.ForEach(split => AddSplit(split, once));
            return rows;
        }
        splits.ForEach(split => AddSplit(split, null));
        return rows;

        void AddSplit(IReadOnlyList<int> split, Constraint? once)
        {
            var use = solver.MakeNumVar(0, double.PositiveInfinity, "");
            once?.SetCoefficient(use, 1);
            total.SetCoefficient(use, split.Sum());
            foreach (var part in split.GroupBy(members => members))
            {
                rows[part.Key].SetCoefficient(use, -part.Count() * units.Times);
            }
        }
    }

    /// <summary>Every choice of parts of at most so many units together, largest part first; not the empty one.</summary>
    private static IEnumerable<IReadOnlyList<int>> Splits(int most, int largest)
    {
        for (var first = Math.Min(most, largest); first >= 1; first--)
        {
            yield return [first];
            foreach (var rest in Splits(most - first, first))
            {
                yield return [first, .. rest];
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
