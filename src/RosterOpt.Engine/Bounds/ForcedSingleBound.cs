namespace RosterOpt.Engine.Bounds;

/// <summary>
/// A social place that must hold somebody and never holds two has one student alone in every legal roster, unless a solo student
/// fills it; and solo students have only so many placements.
/// </summary>
public sealed class ForcedSingleBound : ILoneBoundProof
{
    /// <inheritdoc/>
    public string Sentence => "places for one that must be filled";

    /// <inheritdoc/>
    public int Prove(BoundContext context, Market market)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(market);
        var forced = market.Places.Where(place => place.IsSurelyLone && place.Low >= 1).ToList();
        var perhapsSolo = forced.Count(place => place.HasSolo);
        var solo = context.MarketLoads[market.Index].Where(load => load.Student.IsSolo).Sum(load => load.MostBlocks);
        return forced.Count - perhapsSolo + Math.Max(0, perhapsSolo - solo);
    }
}
