using System.Collections.Frozen;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Models.Solving;

/// <summary>How a solve ended.</summary>
public enum ModelStatus
{
    /// <summary>The best roster in scope, proven.</summary>
    Optimal,

    /// <summary>A roster, not proven best.</summary>
    Feasible,

    /// <summary>Proven twice, with and without presolve, that none exists in scope.</summary>
    Infeasible,

    /// <summary>Nothing found or proven in the limits.</summary>
    Unknown,
}

/// <summary>What a solve found and proved.</summary>
public sealed record ModelResult
{
    public required ModelStatus Status { get; init; }

    /// <summary>The best roster, fixed students included; null where none was found.</summary>
    public Roster? Roster { get; init; }

    /// <summary>Score of <see cref="Roster"/>; null where there is none.</summary>
    public long? Score { get; init; }

    /// <summary>Signed points of each term that is on, as the model sees them; empty where there is no roster.</summary>
    public IReadOnlyDictionary<string, long> Terms { get; init; } = FrozenDictionary<string, long>.Empty;

    /// <summary>
    /// No roster in scope scores more; null where nothing was proven, and in partial mode. With everybody free it is a bound for the
    /// whole problem.
    /// </summary>
    public long? Bound { get; init; }

    /// <summary>In partial mode: demands left undone, weighted by how much each matters; 0 = a whole roster.</summary>
    public long Undone { get; init; }

    /// <summary>Deterministic time used, in the solver's units.</summary>
    public double DeterministicTime { get; init; }
}
