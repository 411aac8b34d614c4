using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Repacking.Compositions;

namespace RosterOpt.Engine.Merging;

/// <summary>
/// The problem with its small places merged: the small places of one discipline in one area, open to the same students, become one
/// large place with as many places in all. Timetables and the larger places are chosen on it first: as long as small places have to
/// be packed as well, nearly every change of a timetable is refused for the sake of some pod that no longer fits.
/// <para>
/// It is a guide and not a relaxation: minimums for opening and preferences for single small places are left out.
/// <see cref="Unmerging"/> leads back.
/// </para>
/// </summary>
internal sealed class MergedPlaces
{
    /// <summary>Merging pays where small places are at least this share of a discipline's places.</summary>
    private const double LeastShare = 0.8;

    /// <summary>
    /// Where more than this share of the small places is open to some students only, counting packs them poorly afterwards (measured),
    /// and the search does better with the places as they are.
    /// </summary>
    private const double MostRestricted = 0.1;

    private readonly Dictionary<(int Site, int Discipline), int> mergedSite;

    private MergedPlaces(
        PlacementProblem problem,
        IReadOnlyDictionary<int, IReadOnlyList<int>> sitesOf,
        Dictionary<(int Site, int Discipline), int> mergedSite
    )
    {
        Problem = problem;
        SitesOf = sitesOf;
        this.mergedSite = mergedSite;
    }

    /// <summary>The problem to search: sites and disciplines keep their numbers, merged places are further sites.</summary>
    public PlacementProblem Problem { get; }

    /// <summary>By merged site: the sites it stands for.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> SitesOf { get; }

    /// <summary>Merges; null where it would not help, or where the places themselves are what counts.</summary>
    public static MergedPlaces? Of(PlacementProblem problem)
    {
        if (problem.Settings.TogetherAt == TogetherAt.Site || problem.Baseline is not null || problem.Pods.Count == 0)
        {
            return null;
        }
        var named = problem
            .Locks.Select(row => row.Site)
            .Concat(problem.SiteLimits.Select(limit => limit.Site))
            .ToHashSet();
        var limits = problem.ProgrammeLimits.ToLookup(limit => (limit.Site, limit.Discipline));
        var groups = problem
            .Slots.GroupBy(slot => slot.Discipline)
            .SelectMany(slots => SmallPlaces(problem, slots, named))
            .GroupBy(
                place => KeyOf(problem, place, limits[(place[0].Site, place[0].Discipline)]),
                StringComparer.Ordinal
            )
            .Select(group => group.ToList())
            .Where(group => group.Count > 1)
            .ToList();
        return groups.Count == 0 ? null : Merge(problem, groups);
    }

    /// <summary>A roster of the problem as one of the merged problem: legal where it was.</summary>
    public Roster Merge(Roster roster) =>
        Roster.FromLines(
            Problem,
            roster.Placements.Select(line =>
                line with
                {
                    Site = mergedSite.GetValueOrDefault((line.Site, line.Discipline), line.Site),
                }
            )
        );

    /// <summary>The slots of each small place of a discipline, where there are enough of them.</summary>
    private static List<List<Slot>> SmallPlaces(
        PlacementProblem problem,
        IEnumerable<Slot> discipline,
        HashSet<int> named
    )
    {
        var most = Math.Min(PackingTask.MostPlaces, problem.Pods.Max(pod => pod.Members.Count) - 1);
        var places = discipline.GroupBy(slot => slot.Site).Select(group => group.ToList()).ToList();
        var small = places.FindAll(place =>
            place.TrueForAll(slot =>
                slot.Max <= most
                && string.Equals(slot.Requires.Signature, place[0].Requires.Signature, StringComparison.Ordinal)
            )
            && problem.Sites[place[0].Site].IsSocial
            && !named.Contains(place[0].Site)
        );
        var total = small.Sum(Total);
        var restricted = small
            .FindAll(place => !place[0].Requires.IsNone || !problem.Sites[place[0].Site].Requires.IsNone)
            .Sum(Total);
        return total < LeastShare * places.Sum(Total) || restricted > MostRestricted * total ? [] : small;

        static long Total(List<Slot> place) => place.Sum(slot => (long)slot.Max);
    }

    /// <summary>What places must have in common to be merged.</summary>
    private static string KeyOf(PlacementProblem problem, List<Slot> place, IEnumerable<ProgrammeLimit> limits)
    {
        var site = problem.Sites[place[0].Site];
        var limited = limits
            .Select(limit => $"{limit.Block}:{string.Join('.', limit.Programmes)}")
            .Order(StringComparer.Ordinal);
        return $"{place[0].Discipline}|{site.Area}|{site.Requires.Signature}|{place[0].Requires.Signature}|{string.Join(';', limited)}";
    }

    private static MergedPlaces Merge(PlacementProblem problem, List<List<List<Slot>>> groups)
    {
        var sites = problem.Sites.ToList();
        var merged = new Dictionary<(int Site, int Discipline), int>();
        var sitesOf = new Dictionary<int, IReadOnlyList<int>>();
        foreach (var group in groups)
        {
            var site = problem.Sites[group[0][0].Site];
            sites.Add(site with { Index = sites.Count, From = 0, Until = problem.Blocks.Count - 1 });
            sitesOf[sites.Count - 1] = group.ConvertAll(place => place[0].Site);
            foreach (var place in group)
            {
                merged[(place[0].Site, place[0].Discipline)] = sites.Count - 1;
            }
        }
        return new MergedPlaces(
            problem with
            {
                Sites = sites,
                Slots = MergeSlots(problem.Slots, merged),
                ProgrammeLimits = MergeLimits(problem.ProgrammeLimits, merged),
            },
            sitesOf,
            merged
        );
    }

    private static List<Slot> MergeSlots(IReadOnlyList<Slot> slots, Dictionary<(int, int), int> merged) =>
        [
            .. slots
                .GroupBy(slot =>
                    (
                        Site: merged.GetValueOrDefault((slot.Site, slot.Discipline), slot.Site),
                        slot.Discipline,
                        slot.Block
                    )
                )
                .Select(
                    (group, index) =>
                        group.Key.Site == group.First().Site
                            ? group.First() with
                            {
                                Index = index,
                            }
                            : group.First() with
                            {
                                Index = index,
                                Site = group.Key.Site,
                                Max = group.Sum(slot => slot.Max),
                                Min = group.Sum(slot => slot.Min),
                                OpenMin = 0,
                            }
                ),
        ];

    private static List<ProgrammeLimit> MergeLimits(
        IReadOnlyList<ProgrammeLimit> limits,
        Dictionary<(int, int), int> merged
    ) =>
        [
            .. limits
                .GroupBy(limit =>
                    (
                        Site: merged.GetValueOrDefault((limit.Site, limit.Discipline), limit.Site),
                        limit.Discipline,
                        limit.Block,
                        Programmes: string.Join('.', limit.Programmes)
                    )
                )
                .Select(group => group.First() with { Site = group.Key.Site, Max = group.Sum(limit => limit.Max) }),
        ];
}
