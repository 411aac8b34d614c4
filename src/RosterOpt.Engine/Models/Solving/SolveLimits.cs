namespace RosterOpt.Engine.Models.Solving;

/// <summary>How long and how hard one solve may work.</summary>
public sealed record SolveLimits
{
    /// <summary>Wall-clock limit in seconds, or null; leave it null where the answer must be repeatable.</summary>
    public double? Seconds { get; init; }

    /// <summary>Deterministic limit, about seconds on a plain machine, or null.</summary>
    public double? DeterministicTime { get; init; }

    /// <summary>Threads; at least 1. More than 1 is not repeatable.</summary>
    public int Workers { get; init; } = 1;

    public int Seed { get; init; } = 1;

    /// <summary>0–2: how much of the model the linear relaxation sees; null = what was measured best.</summary>
    public int? LinearizationLevel { get; init; }

    /// <summary>False for the solver's own defaults.</summary>
    public bool Tuned { get; init; } = true;

    /// <summary>Ends the solve early; what was found so far is kept.</summary>
    public CancellationToken Cancel { get; init; }
}
