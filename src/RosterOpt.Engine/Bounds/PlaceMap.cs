using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>All places of a problem, by site, discipline and block.</summary>
public sealed class PlaceMap
{
    private readonly PlacementProblem problem;
    private readonly Dictionary<(int Site, int Discipline), Place?[]> byOffer = [];
    private (int Site, int Discipline) lastKey = (-2, -2);
    private Place?[] lastRow = [];

    public PlaceMap(PlacementProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        this.problem = problem;
        IsBySite = problem.Settings.TogetherAt == TogetherAt.Site;
        var siteMax = problem
            .SiteLimits.GroupBy(row => (row.Site, row.Block))
            .ToDictionary(group => group.Key, group => group.Min(row => row.Max));
        All = (IsBySite ? Sites(siteMax) : Slots(siteMax)).ToList();
        foreach (var place in All)
        {
            Row(place.Site, place.Discipline)[place.Block.Index] = place;
        }
    }

    /// <summary>True where a place is a whole site in a block.</summary>
    public bool IsBySite { get; }

    public IReadOnlyList<Place> All { get; }

    /// <summary>
    /// The places of a site and discipline by block; null in blocks without one. Empty where there are none at all. Remembers
    /// the last answer, since options come site by site; so not for several threads at once.
    /// </summary>
    public Place?[] Of(int site, int discipline)
    {
        var key = (site, IsBySite ? -1 : discipline);
        if (key != lastKey)
        {
            (lastKey, lastRow) = (key, byOffer.GetValueOrDefault(key) ?? []);
        }
        return lastRow;
    }

    private Place?[] Row(int site, int discipline)
    {
        if (!byOffer.TryGetValue((site, discipline), out var row))
        {
            byOffer[(site, discipline)] = row = new Place?[problem.Blocks.Count];
        }
        return row;
    }

    private IEnumerable<Place> Slots(Dictionary<(int, int), int> siteMax)
    {
        var limits = problem.ProgrammeLimits.ToLookup(row => (row.Site, row.Discipline, row.Block));
        return problem.Slots.Select(
            (slot, index) =>
                new Place
                {
                    Index = index,
                    Site = slot.Site,
                    Discipline = slot.Discipline,
                    Block = problem.Blocks[slot.Block],
                    IsSocial = problem.Sites[slot.Site].IsSocial,
                    Limits = limits[(slot.Site, slot.Discipline, slot.Block)].ToList(),
                    Cap = Math.Min(slot.Max, siteMax.GetValueOrDefault((slot.Site, slot.Block), int.MaxValue)),
                    Low = slot.Min,
                    OpenMin = slot.OpenMin,
                }
        );
    }

    /// <summary>Minimums of the slots add up to one of the site; <c>open_min</c> says nothing about a whole site.</summary>
    private IEnumerable<Place> Sites(Dictionary<(int, int), int> siteMax) =>
        problem
            .Slots.GroupBy(slot => (slot.Site, slot.Block))
            .Select(
                (group, index) =>
                    new Place
                    {
                        Index = index,
                        Site = group.Key.Site,
                        Discipline = -1,
                        Block = problem.Blocks[group.Key.Block],
                        IsSocial = problem.Sites[group.Key.Site].IsSocial,
                        Limits = [],
                        Cap = (int)
                            Math.Min(
                                group.Sum(slot => (long)slot.Max),
                                siteMax.GetValueOrDefault(group.Key, int.MaxValue)
                            ),
                        Low = (int)Math.Min(int.MaxValue, group.Sum(slot => (long)slot.Min)),
                        OpenMin = 0,
                    }
            );
}
