using RosterOpt.Core.Cohort;

namespace RosterOpt.Data.Tables;

/// <summary>A row of capacity as read.</summary>
internal sealed record CapacityRow
{
    public required TextRow Row { get; init; }
    public required int Site { get; init; }

    /// <summary>-1 for a limit on all students at the site.</summary>
    public required int Discipline { get; init; }

    /// <summary>Null for everybody.</summary>
    public required int[]? Programmes { get; init; }

    /// <summary>Null for every block.</summary>
    public required int[]? Blocks { get; init; }
    public required int Max { get; init; }
    public required int Min { get; init; }
    public required int OpenMin { get; init; }
    public required TagRequirement Requires { get; init; }
}
