using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Columns;

/// <summary>How long and how hard column generation may work.</summary>
/// <param name="Clock">Clock for <see cref="Time"/>.</param>
public sealed record ColumnLimits(TimeProvider Clock)
{
    /// <summary>Wall-clock budget; ignored where <see cref="Work"/> is given.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Deterministic budget in units of about a second on a plain machine, or null. With it the same problem and seed give the same answer.</summary>
    public double? Work { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Threads that price years; at least 1. How many does not change the answer where <see cref="Work"/> is given.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>A roster whose years are offered to the master problem at the start, legal or not, or null.</summary>
    public Roster? Start { get; init; }

    /// <summary>Ends the run early; what was found and proved so far is kept.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Told about each step in a few words without any student's data; may be null.</summary>
    public Action<string>? Trace { get; init; }
}
