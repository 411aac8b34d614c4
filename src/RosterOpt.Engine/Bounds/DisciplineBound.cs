namespace RosterOpt.Engine.Bounds;

/// <summary>
/// A bound by prices, one market (discipline, or all that share a pool) at a time.
/// <para>
/// Call *part* the members of one pod who are in one place in one block; a student without a pod is a pod of one. The terms pair,
/// whole, together, preference, away and isolation of a legal roster are a sum over its parts: a part of j members earns its pairs
/// of the pod, whole only where it may be all who are due of it (<see cref="WholeSizes"/>), at most its j members' best shares of
/// preference less away and its share of the wishes that may come true there (<see cref="WishShares"/>: only where it shares its place with
/// another pod), one member in an own place pays isolation (unless solo), one beside others for being among strangers
/// (<see cref="StrangerPrice"/>).
/// </para>
/// <para>
/// Now let every part pay a price to its place, and each place keep what it is paid. The score does not change. Whatever the
/// prices, a place keeps at most what its fullest payment by any parts within its numbers is (<see cref="PlaceWorth"/>), students
/// whom a programme limit counts pay extra, at most the limit's number of them, and a pod keeps at most what the best choice of
/// parts that together take its work in the market earns net, wherever in the calendar (<see cref="UnitScale"/> says why a part
/// stands for a whole rotation, <see cref="PodYear"/> finds the best). Both are found
/// exactly, in whole numbers. So their sum over all places, pods and markets is a bound for every choice of prices. Good prices
/// are the duals of a linear program (<see cref="PriceProgram"/>), improved step by step (<see cref="PricePolish"/>).
/// </para>
/// <para>
/// Blocks of different lengths are told apart by classes of places, and charged for (<see cref="CalendarPrice"/>). The other terms
/// add at most <see cref="CommonTerms"/>.
/// </para>
/// </summary>
public sealed class DisciplineBound : IUpperBoundProof
{
    /// <summary>Larger pods make too many kinds of parts.</summary>
    private const int LargestPod = 40;

    /// <summary>Beyond so many pairs of a student and a place proofs take long.</summary>
    public const long MostIncidences = 30_000_000;

    /// <inheritdoc/>
    public string Sentence =>
        "Per discipline, with a price on every place: what places keep at most, plus what pods earn net of the prices at most.";

    /// <inheritdoc/>
    public long? Prove(BoundContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var problem = context.Problem;
        if (problem.Pods.Any(pod => pod.Members.Count > LargestPod))
        {
            return null;
        }
        var prices = PodPrice.Of(context);
        var scaled = Scale.Unit * CommonTerms.Most(context);
        foreach (var price in prices.Values)
        {
            scaled += price.Given(problem.Settings);
        }
        foreach (var market in context.Markets)
        {
            // On a large cohort a market takes seconds to build: who ends the run is not kept waiting for the rest of them.
            var isTooLate = context.Cancel.IsCancellationRequested && context.Incidences > MostIncidences;
            if (isTooLate || MarketBound.Build(context, market, prices) is not { } bound)
            {
                return null;
            }
            scaled += LowestValue(context, bound, context.Markets.Count - market.Index);
        }
        var points = Scale.FloorDivide(scaled, Scale.Unit);
        return points > long.MaxValue ? null : (long)points;
    }

    private static Int128 LowestValue(BoundContext context, MarketBound bound, int marketsLeft)
    {
        var polish = new PricePolish(context, bound);
        polish.Try(new Prices(bound.Classes, bound.Kinds), out _);
        if (!context.IsOver && PriceProgram.Solve(context, bound) is { } prices)
        {
            polish.Try(prices, out _);
        }
        polish.Run(context.Work.Left / marketsLeft);
        return polish.Value;
    }
}
