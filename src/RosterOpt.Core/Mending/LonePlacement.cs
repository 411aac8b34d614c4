namespace RosterOpt.Core.Mending;

/// <summary>A placement without company, why it is so, and what would mend it.</summary>
/// <param name="Student">Index of the student.</param>
/// <param name="Block">Index of the block.</param>
/// <param name="Cause">Why.</param>
/// <param name="Mend">The change possible today that loses fewest points, of those that were tried, or null where none was found.</param>
/// <param name="WithPlaces">The change that needs fewest additional places, or null where none was found.</param>
public sealed record LonePlacement(int Student, int Block, LoneCause Cause, RosterMend? Mend, RosterMend? WithPlaces)
{
    /// <summary>False where no changes were tried: the roster does not lend itself to it, or there are too many lone placements.</summary>
    public bool IsSearched { get; init; } = true;
}
