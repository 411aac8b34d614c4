namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Pairs only. Where every place of a market is social and holds at most two, and nobody is solo, each place holds nobody, two
/// in company or one alone. If everybody's placements are known to be p in all, p − lone is even, and at most two times the
/// places for two.
/// </summary>
public sealed class ParityBound : ILoneBoundProof
{
    /// <inheritdoc/>
    public string Sentence => "an odd number of students for places of two";

    /// <inheritdoc/>
    public int Prove(BoundContext context, Market market)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(market);
        var loads = context.MarketLoads[market.Index];
        if (
            loads.Any(load => load.Student.IsSolo || load.LeastBlocks != load.MostBlocks)
            || market.Places.Any(place => !place.IsSocial || place.Cap > 2)
        )
        {
            return 0;
        }
        var placements = loads.Sum(load => load.LeastBlocks);
        var lone = Math.Max(0, placements - (2 * market.Places.Count(place => place.Cap == 2)));
        return lone + ((placements - lone) % 2);
    }
}
