namespace RosterOpt.Core.Cohort;

/// <summary>An active hospital, practice or other place that takes students.</summary>
public sealed record Site
{
    /// <summary>0-based, in the order of the sites table.</summary>
    public required int Index { get; init; }

    public required string Id { get; init; }

    public string Name { get; init; } = string.Empty;

    /// <summary>Index into <see cref="PlacementProblem.Areas"/>, or -1 where none is given.</summary>
    public int Area { get; init; } = -1;

    public TagRequirement Requires { get; init; } = TagRequirement.None;

    /// <summary>False for places that count for the curriculum but in nothing about company (an elective abroad).</summary>
    public bool IsSocial { get; init; } = true;

    /// <summary>First block in which the site takes students.</summary>
    public int From { get; init; }

    /// <summary>Last block in which the site takes students.</summary>
    public required int Until { get; init; }

    public SourceRow Row { get; init; }
}
