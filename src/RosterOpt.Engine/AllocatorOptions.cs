using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine;

/// <summary>How long and how hard to search. Exactly one of <see cref="Time"/> and <see cref="Work"/> is the budget.</summary>
public sealed record AllocatorOptions
{
    /// <summary>Wall-clock budget of the whole run; used where <see cref="Work"/> is null.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Deterministic budget in units of about a second on a plain machine, or null. With it the same problem, seed and workers give the same answer.</summary>
    public double? Work { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Threads; at least 1.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Stop when (bound − score) / max(1, |bound|) is at most this.</summary>
    public double Gap { get; init; } = 0.001;

    /// <summary>A roster to begin from, legal or not, or null.</summary>
    public Roster? Start { get; init; }

    /// <summary>Accept a roster that leaves something undone where a whole one cannot be found.</summary>
    public bool Partial { get; init; }

    /// <summary>
    /// Most memory in bytes that the process of the solver may take, or null for no ceiling. Whoever runs the engine in a process of
    /// its own watches it; the engine itself does not.
    /// </summary>
    public long? MostMemory { get; init; }

    /// <summary>
    /// True where the caller has run the cross checks already and asks about the others only: on large cohorts they take seconds.
    /// </summary>
    public bool IsCrossChecked { get; init; }

    /// <summary>Parts of the engine that are on; all of them but in ablations.</summary>
    internal EngineMethods Methods { get; init; } = EngineMethods.All;
}
