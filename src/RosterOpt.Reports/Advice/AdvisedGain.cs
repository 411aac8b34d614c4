namespace RosterOpt.Reports.Advice;

/// <summary>How sure a gain is; in the order of the words in the notes.</summary>
public enum GainCertainty
{
    /// <summary>The best with the places and the best without them are both proven, within what was free to change.</summary>
    Proven,

    /// <summary>More than the best that is possible without the places, within what was free to change; maybe not all of it.</summary>
    AtLeast,

    /// <summary>What was found may be had without the places too: the solves ended before that was settled.</summary>
    NotDistinguishable,
}

/// <summary>What additional places bring, beyond what solving again without them brings.</summary>
/// <param name="Points">Score with the places less score without them; at least 0.</param>
/// <param name="LoneSaved">Placements alone without the places less those with them; negative where points were made otherwise.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record AdvisedGain(long Points, int LoneSaved, GainCertainty Certainty)
{
    /// <summary>True where it may be told as an effect of the places.</summary>
    public bool IsEffect => Points > 0 && Certainty != GainCertainty.NotDistinguishable;
}

/// <summary>Additional places that were checked, and what they bring.</summary>
/// <param name="Discipline">Index.</param>
/// <param name="From">First block.</param>
/// <param name="Until">Last block: a place for a whole rotation, where that lasts longer than one.</param>
public sealed record AdvisedPlaces(int Discipline, int From, int Until)
{
    /// <summary>Site where one more place is best, or -1 where none gains.</summary>
    public int SiteOfOne { get; init; } = -1;

    /// <summary>Site where two more places are best, or -1 where none gains.</summary>
    public int SiteOfPair { get; init; } = -1;

    /// <summary>One more place; null where that was not checked.</summary>
    public AdvisedGain? One { get; init; }

    /// <summary>Two more places; null where that was not checked.</summary>
    public AdvisedGain? Pair { get; init; }

    /// <summary>True where the site's limit on all its students has to rise too.</summary>
    public bool RaisesSiteLimit { get; init; }

    /// <summary>True where any of it may be told as an effect.</summary>
    public bool IsEffect => One is { IsEffect: true } || Pair is { IsEffect: true };
}
