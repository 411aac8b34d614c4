using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>Columns of a student; lists are separated by <c>;</c>, blank means as in the data format.</summary>
public sealed record StudentRow
{
    public string Programme { get; init; } = "main";
    public string Pod { get; init; } = "";
    public string Home { get; init; } = "";
    public string Tags { get; init; } = "";
    public string From { get; init; } = "";
    public string Until { get; init; } = "";

    /// <summary>Blocks on leave.</summary>
    public string Leave { get; init; } = "";

    public int IsolationPenalty { get; init; } = 1;
    public int MovePenalty { get; init; } = 1;
    public int WaitPenalty { get; init; } = 1;
}

/// <summary>Columns of a site.</summary>
public sealed record SiteRow
{
    public string Area { get; init; } = "";

    /// <summary>Tags, <c>!tag</c> for one that must not be there.</summary>
    public string Requires { get; init; } = "";

    public bool Peers { get; init; } = true;
    public string From { get; init; } = "";
    public string Until { get; init; } = "";
}

/// <summary>Columns of a curriculum row.</summary>
public sealed record CourseRow
{
    public string Programme { get; init; } = "main";
    public int Length { get; init; } = 1;
    public int Times { get; init; } = 1;
    public string After { get; init; } = "";
    public string Earliest { get; init; } = "";
    public string Latest { get; init; } = "";
    public string Starts { get; init; } = "";
    public string Pool { get; init; } = "";
}

/// <summary>Further columns of a capacity row.</summary>
public sealed record PlacesRow
{
    /// <summary>Blocks the row is for; blank = every block in which the site is open.</summary>
    public string Block { get; init; } = "";

    public int Min { get; init; }
    public int OpenMin { get; init; }
    public string Requires { get; init; } = "";

    /// <summary>Programmes: then the row is a further limit on their students.</summary>
    public string Programme { get; init; } = "";
}

/// <summary>What an exclusion or a preference is about; blank = any.</summary>
public sealed record AboutRow
{
    public string Student { get; init; } = "";

    /// <summary>Only for exclusions.</summary>
    public string Programme { get; init; } = "";

    public string Site { get; init; } = "";
    public string Discipline { get; init; } = "";
    public string Block { get; init; } = "";
}

internal sealed record CapacityRow(string Site, string Discipline, int Max, PlacesRow More);

internal sealed record PoolRow(string Student, string Programme, string Pool, int Count);

internal sealed record PeerRow(string A, string B, int Weight, SourceRow Row);

internal sealed record LockRow(string Student, string Block, PlaceName Where, SourceRow Row);

internal sealed record PlaceName(string Site, string Discipline);
