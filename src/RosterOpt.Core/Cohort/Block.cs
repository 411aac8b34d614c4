namespace RosterOpt.Core.Cohort;

/// <summary>A stretch of the calendar in which a student is at one placement at most.</summary>
public sealed record Block
{
    /// <summary>0-based position in time; blocks are ordered by <see cref="Start"/> and never overlap.</summary>
    public required int Index { get; init; }

    public required string Id { get; init; }

    /// <summary>First day, included.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly End { get; init; }

    /// <summary>What people call it; empty if nothing was given.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>True where no rotation may run on into the next block.</summary>
    public bool BreakAfter { get; init; }

    public SourceRow Row { get; init; }

    /// <summary>Weeks begun: the days from start to end, both included, divided by 7 and rounded up. At least 1.</summary>
    public int Weeks => (End.DayNumber - Start.DayNumber + 1 + 6) / 7;
}
