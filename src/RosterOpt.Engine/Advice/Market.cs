using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Advice;

/// <summary>Openings that are judged by the same solves, and how.</summary>
internal interface IMarket
{
    IReadOnlyList<Opening> Openings { get; }

    /// <summary>What it shares with other markets; those must not be solved at the same time before each has been solved once.</summary>
    object Base { get; }

    /// <summary>No place gains more than this; 0 where it is proven that none gains anything.</summary>
    long Potential { get; }

    /// <summary>How much hope there is: what is looked at first.</summary>
    double Promise { get; }

    /// <summary>Points that solving brings without any place; 0 until <see cref="Solve"/> was called.</summary>
    long SearchAlone { get; }

    /// <summary>The best of these openings.</summary>
    /// <param name="open">Some of <see cref="Openings"/>; at most one is used.</param>
    /// <param name="places">Places it has; 1 or 2.</param>
    /// <param name="desk">What a thread works with.</param>
    /// <param name="limits">For the next solve; null where time is over.</param>
    MarketAnswer Solve(IReadOnlyList<Opening> open, int places, Desk desk, Func<SolveLimits?> limits);
}

/// <summary>What a solve says of openings.</summary>
/// <param name="Gain">Beyond what solving without them gives.</param>
/// <param name="Used">The opening, cut down to the blocks in which it is needed; null where none is.</param>
/// <param name="From">The opening as it was offered.</param>
/// <param name="RaisesSiteLimit">True where it needs more than the site's own limit.</param>
/// <param name="Work">Deterministic units.</param>
internal sealed record MarketAnswer(PlaceGain Gain, Opening? Used, Opening? From, bool RaisesSiteLimit, double Work)
{
    /// <summary>Nothing gained.</summary>
    /// <param name="isProven">False where there may be something after all.</param>
    /// <param name="work">Deterministic units.</param>
    public static MarketAnswer None(bool isProven, double work) =>
        new(
            isProven ? PlaceGain.None : PlaceGain.None with { Certainty = GainCertainty.NotDistinguishable },
            null,
            null,
            false,
            work
        );
}
