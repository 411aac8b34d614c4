namespace RosterOpt.Engine.Advice;

/// <summary>How sure a gain is.</summary>
public enum GainCertainty
{
    /// <summary>Both the best with the places and the best without them are proven, within what was free to change.</summary>
    Proven,

    /// <summary>More than the best that is possible without the places, within what was free to change; maybe not all there is to gain.</summary>
    AtLeast,

    /// <summary>What was found may be had without the places too: the solves ended before that was settled. Not to be sold as an effect.</summary>
    NotDistinguishable,
}

/// <summary>What additional places bring, beyond what solving again without them brings.</summary>
/// <param name="Points">Score with the places less score without them; at least 0.</param>
/// <param name="LoneSaved">Placements alone without the places less those with them; may be negative where points were made otherwise.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record PlaceGain(long Points, int LoneSaved, GainCertainty Certainty)
{
    /// <summary>Proven: nothing to gain.</summary>
    public static PlaceGain None { get; } = new(0, 0, GainCertainty.Proven);

    /// <summary>True where it may be told as an effect of the places.</summary>
    public bool IsEffect => Points > 0 && Certainty != GainCertainty.NotDistinguishable;
}

/// <summary>A slot, or one stretch of a slot over the blocks of a rotation, and what more places in it bring.</summary>
/// <param name="Opening">Where.</param>
/// <param name="One">One more place; null where that was not solved.</param>
/// <param name="Pair">Two more places; null where that was not solved.</param>
/// <param name="RaisesSiteLimit">True where the site's own limit must rise too for a gain listed.</param>
public sealed record SlotAdvice(Opening Opening, PlaceGain? One, PlaceGain? Pair, bool RaisesSiteLimit)
{
    /// <summary>Points for each place and block, of one place or of a pair, whichever is more: what slots are ranked by.</summary>
    public double Worth => AdviceRank.Worth(Opening.Blocks, One, Pair);
}

/// <summary>A discipline in one block, or over the blocks of a rotation, and what more places at the best site bring.</summary>
/// <param name="Discipline">Index.</param>
/// <param name="From">First block.</param>
/// <param name="Blocks">How many.</param>
/// <param name="One">One more place; null where that was not solved.</param>
/// <param name="OneAt">Where that place is best; null where it gains nothing.</param>
/// <param name="Pair">Two more places at one site; null where that was not solved.</param>
/// <param name="PairAt">Where they are best; null where they gain nothing.</param>
public sealed record BlockAdvice(
    int Discipline,
    int From,
    int Blocks,
    PlaceGain? One,
    Opening? OneAt,
    PlaceGain? Pair,
    Opening? PairAt
)
{
    /// <summary>See <see cref="SlotAdvice.Worth"/>.</summary>
    public double Worth => AdviceRank.Worth(Blocks, One, Pair);
}

/// <summary>What places are ranked by.</summary>
internal static class AdviceRank
{
    /// <summary>Points for each place and block; 0 where there is no effect.</summary>
    public static double Worth(int blocks, PlaceGain? one, PlaceGain? pair) =>
        Math.Max(Points(one), Points(pair) / 2) / blocks;

    private static double Points(PlaceGain? gain) => gain is { IsEffect: true } ? gain.Points : 0;
}
