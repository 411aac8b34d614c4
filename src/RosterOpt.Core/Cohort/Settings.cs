namespace RosterOpt.Core.Cohort;

/// <summary>What counts as together.</summary>
public enum TogetherAt
{
    /// <summary>The same site, discipline and block.</summary>
    Slot,

    /// <summary>The same site and block.</summary>
    Site,
}

/// <summary>Weights of the score terms (points per unit, at least 0) and the other settings, with their defaults.</summary>
public sealed record Settings
{
    public int Pair { get; init; } = 10;
    public int Whole { get; init; } = 10;
    public int Together { get; init; } = 5;
    public int Preference { get; init; } = 1;
    public int Isolation { get; init; } = 120;
    public int RepeatIsolation { get; init; } = 240;
    public int Stranger { get; init; } = 5;
    public int Unanchored { get; init; }
    public int Away { get; init; } = 1;
    public int Move { get; init; } = 1;
    public int Wait { get; init; }
    public int Change { get; init; } = 500;
    public int Supporter { get; init; }
    public int Kept { get; init; }
    public int Worst { get; init; }

    public TogetherAt TogetherAt { get; init; } = TogetherAt.Slot;

    /// <summary>Smallest pod that the tool forms.</summary>
    public int PodMin { get; init; } = 3;

    /// <summary>Largest pod that the tool forms.</summary>
    public int PodMax { get; init; } = 5;

    /// <summary>Weeks with one peer from which a student is anchored.</summary>
    public int EnoughWeeks { get; init; } = 12;

    /// <summary>Most rotations of one student at one site over the whole roster, or null for no limit.</summary>
    public int? MaxDisciplinesPerSite { get; init; }

    /// <summary>As given; compare folded.</summary>
    public string SupporterTag { get; init; } = "peer-supporter";

    /// <summary>Students at a site in a block from which one of them should carry <see cref="SupporterTag"/>.</summary>
    public int SupporterFrom { get; init; } = 4;

    /// <summary>As given; compare folded.</summary>
    public string SoloTag { get; init; } = "solo";

    /// <summary>True where blocks in which a student is not due count as waiting too.</summary>
    public bool WaitCountsLeave { get; init; }
}
