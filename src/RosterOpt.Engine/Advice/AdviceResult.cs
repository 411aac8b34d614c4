namespace RosterOpt.Engine.Advice;

/// <summary>What was free to change when places were checked.</summary>
public enum AdviceScope
{
    /// <summary>Everything: one model of the whole problem, solved to the proven optimum.</summary>
    Everything,

    /// <summary>
    /// Where everybody is who begins the discipline in the blocks in question; timetables, and all other rotations, as in the roster.
    /// </summary>
    Neighbourhood,
}

/// <summary>Where places would help most, and how that was checked.</summary>
public sealed record AdviceResult
{
    public required AdviceScope Scope { get; init; }

    /// <summary>Score of the roster given.</summary>
    public required long Score { get; init; }

    /// <summary>
    /// Points that solving again brings without any place: to the proven optimum of the whole, or in the best of the neighbourhoods.
    /// Gains do not hold them.
    /// </summary>
    public long SearchAlone { get; init; }

    /// <summary>The best slots, those with most points for each place and block first; only effects.</summary>
    public IReadOnlyList<SlotAdvice> Slots { get; init; } = [];

    /// <summary>True where no other slot gains more than the last one listed, within what was free to change.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Every discipline and block that was checked, the best first.</summary>
    public IReadOnlyList<BlockAdvice> Blocks { get; init; } = [];

    /// <summary>Disciplines × blocks that were checked, and that there are.</summary>
    public int Checked { get; init; }

    public int Total { get; init; }

    /// <summary>True where the run was interrupted from outside.</summary>
    public bool Interrupted { get; init; }
}

/// <summary>What advice is asked for.</summary>
/// <param name="Run">Budget, seed, workers; <see cref="AllocatorOptions.Start"/> is the roster and must be legal.</param>
/// <param name="Top">Slots to list; at least 1.</param>
public sealed record AdviceRequest(AllocatorOptions Run, int Top);
