using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine;

/// <summary>How a run ended.</summary>
public enum AllocationStatus
{
    /// <summary>A legal roster whose score equals the proven bound.</summary>
    Optimal,

    /// <summary>A legal roster.</summary>
    Feasible,

    /// <summary>A roster that leaves something undone (only with <see cref="AllocatorOptions.Partial"/>).</summary>
    Partial,

    /// <summary>Proven that no legal roster exists.</summary>
    Infeasible,

    /// <summary>No roster found in the time.</summary>
    Unknown,
}

/// <summary>What a run found and proved.</summary>
public sealed record AllocationResult
{
    public required AllocationStatus Status { get; init; }

    /// <summary>The best roster, or null where none was found.</summary>
    public Roster? Roster { get; init; }

    /// <summary>The audit of <see cref="Roster"/> by Core; null where there is no roster.</summary>
    public AuditResult? Audit { get; init; }

    /// <summary>Proven upper bound on the score of every legal roster, or null where none was proven.</summary>
    public long? Bound { get; init; }

    /// <summary>How <see cref="Bound"/> was proven, in a sentence.</summary>
    public string? BoundProof { get; init; }

    /// <summary>Proven lower bound on the placements alone of every legal roster, or null.</summary>
    public int? LoneBound { get; init; }

    public string? LoneBoundProof { get; init; }

    /// <summary>Why no roster exists, in words of the coordinator; empty unless infeasible.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>True where the run was interrupted from outside.</summary>
    public bool Interrupted { get; init; }

    /// <summary>A part of the solver crashed; the roster is the best audited one before. Null in a sound run.</summary>
    public string? Failure { get; init; }

    /// <summary>What the user should know of a run that was sound but did not go as asked, such as one that ended early for want of memory; else null.</summary>
    public string? Notice { get; init; }

    /// <summary>Seconds until the first legal roster; null where none was found or the run is deterministic.</summary>
    public double? SecondsToFirstRoster { get; init; }
}

/// <summary>Where a run stands.</summary>
/// <param name="Elapsed">Since the start of the run.</param>
/// <param name="Phase">What it is doing, in a few words.</param>
/// <param name="Score">Of the best legal roster, or null.</param>
/// <param name="Bound">Proven so far, or null.</param>
/// <param name="PodmateShare">Of the best legal roster, or null.</param>
/// <param name="LonePlacements">Of the best legal roster, or null.</param>
public sealed record AllocationProgress(
    TimeSpan Elapsed,
    string Phase,
    long? Score,
    long? Bound,
    double? PodmateShare,
    int? LonePlacements
)
{
    /// <summary>(bound − score) / max(1, |bound|), or null where either is missing.</summary>
    public double? Gap =>
        Score is { } score && Bound is { } bound ? (bound - score) / Math.Max(1.0, Math.Abs(bound)) : null;
}
