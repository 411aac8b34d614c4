using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Dividing;

/// <summary>What each part of a divided cohort has of the places and limits of the whole, in the numbers of the whole.</summary>
internal interface IPlaceShares
{
    /// <summary>The part's slots with its places in them, by index in the whole.</summary>
    IReadOnlyList<Slot> SlotsOf(int part);

    IReadOnlyList<SiteLimit> SiteLimitsOf(int part);

    IReadOnlyList<ProgrammeLimit> ProgrammeLimitsOf(int part);

    /// <summary>Where students of the part must not be, because somebody of another part may be there.</summary>
    IReadOnlyList<Exclusion> RefusalsOf(int part);
}
