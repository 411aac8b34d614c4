namespace RosterOpt.Core.Cohort;

/// <summary>The places of one discipline at one site in one block, open to everybody who meets <see cref="Requires"/>.</summary>
public sealed record Slot
{
    /// <summary>0-based position in <see cref="PlacementProblem.Slots"/>.</summary>
    public required int Index { get; init; }

    public required int Site { get; init; }

    public required int Discipline { get; init; }

    public required int Block { get; init; }

    /// <summary>Places; at 0 the slot takes nobody.</summary>
    public required int Max { get; init; }

    /// <summary>At least this many must be placed here.</summary>
    public int Min { get; init; }

    /// <summary>The slot takes nobody or at least this many.</summary>
    public int OpenMin { get; init; }

    public TagRequirement Requires { get; init; } = TagRequirement.None;

    public SourceRow Row { get; init; }
}

/// <summary>A limit on all students at a site in a block, whatever they learn.</summary>
public sealed record SiteLimit(int Site, int Block, int Max, SourceRow Row);

/// <summary>A further limit on the students of some programmes in one slot.</summary>
/// <param name="Programmes">Indices into <see cref="PlacementProblem.Programmes"/>, ascending; at least one.</param>
public sealed record ProgrammeLimit(
    int Site,
    int Discipline,
    int Block,
    IReadOnlyList<int> Programmes,
    int Max,
    SourceRow Row
);
