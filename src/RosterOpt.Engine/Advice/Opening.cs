using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Advice;

/// <summary>
/// Places that might be offered in addition: at one site, of one discipline, in successive blocks. One more place there means a higher
/// <c>max</c> of each of these slots, and of the site's own limit in these blocks where it has one; places kept for programmes stay.
/// </summary>
/// <param name="Site">Index.</param>
/// <param name="Discipline">Index.</param>
/// <param name="From">First block.</param>
/// <param name="Blocks">How many; at least 1.</param>
public readonly record struct Opening(int Site, int Discipline, int From, int Blocks)
{
    /// <summary>The block after the last one.</summary>
    public int End => From + Blocks;

    public bool Covers(int block) => block >= From && block < End;

    /// <summary>True where the other one asks for nothing that this one does not ask for.</summary>
    public bool Contains(Opening other) =>
        Site == other.Site && Discipline == other.Discipline && From <= other.From && End >= other.End;

    /// <summary>The problem with so many places more in each of the openings.</summary>
    public static PlacementProblem Widen(PlacementProblem problem, IReadOnlyCollection<Opening> openings, int places)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(openings);
        var bySite = openings.ToLookup(opening => opening.Site);
        return problem with
        {
            Slots =
            [
                .. problem.Slots.Select(slot =>
                    bySite[slot.Site].Any(one => one.Discipline == slot.Discipline && one.Covers(slot.Block))
                        ? slot with
                        {
                            Max = slot.Max + places,
                        }
                        : slot
                ),
            ],
            SiteLimits =
            [
                .. problem.SiteLimits.Select(limit =>
                    bySite[limit.Site].Any(one => one.Covers(limit.Block))
                        ? limit with
                        {
                            Max = limit.Max + places,
                        }
                        : limit
                ),
            ],
        };
    }
}
