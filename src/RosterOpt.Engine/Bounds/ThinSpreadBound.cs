namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Too few students for the places that must be filled. A social place with a minimum holds at least two, or one who is alone (or
/// solo). So with p student-blocks at most, p ≥ Σ max(min, 2) over social places with a minimum + Σ min over the others − lone −
/// solo, which says how many are alone at least.
/// </summary>
public sealed class ThinSpreadBound : ILoneBoundProof
{
    /// <inheritdoc/>
    public string Sentence => "minimums that spread the students too thin";

    /// <inheritdoc/>
    public int Prove(BoundContext context, Market market)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(market);
        var wanted = market
            .Places.Where(place => place.Low >= 1)
            .Sum(place => place.IsSocial ? Math.Max(2L, place.Low) : place.Low);
        var loads = context.MarketLoads[market.Index];
        var most = loads.Sum(load => (long)load.MostBlocks);
        var solo = loads.Where(load => load.Student.IsSolo).Sum(load => (long)load.MostBlocks);
        // A data set that asks for more than everybody's placements has no legal roster: any value is right then.
        return (int)Math.Clamp(wanted - most - solo, 0, most);
    }
}
