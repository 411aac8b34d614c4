using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Merging;

/// <summary>
/// Leads a roster of the merged problem back: timetables stay, and whoever is in a merged place gets one of the small places it stands
/// for, large groups first, each together where there is room. Who finds no room is left out. Packing well is then for counting.
/// </summary>
internal sealed class Unmerging
{
    private readonly SearchProblem problem;
    private readonly MergedPlaces merged;
    private readonly Place[] places;
    private readonly int[] room;

    private Unmerging(SearchProblem problem, MergedPlaces merged, Roster roster)
    {
        this.problem = problem;
        this.merged = merged;
        room = (int[])problem.Slots.Max.Clone();
        places = new Place[problem.Students * problem.Blocks];
        for (var student = 0; student < problem.Students; student++)
        {
            for (var block = 0; block < problem.Blocks; block++)
            {
                var place = roster.At(student, block);
                places[(student * problem.Blocks) + block] = place;
                if (place.IsPlaced && !merged.SitesOf.ContainsKey(place.Site))
                {
                    var offer = problem.Guide.OfferAt(place.Discipline, place.Site);
                    room[problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block]]--;
                }
            }
        }
    }

    /// <summary>The roster in the small places; it may lack rotations, and programme limits may be broken.</summary>
    public static Roster Of(SearchProblem problem, MergedPlaces merged, Roster roster)
    {
        var unmerging = new Unmerging(problem, merged, roster);
        var groups = unmerging.TakeOut();
        foreach (var group in groups)
        {
            unmerging.PlaceGroup(group);
        }
        return Roster.FromPlaces(problem.Problem, unmerging.places);
    }

    /// <summary>Empties the merged places.</summary>
    /// <returns>Podmates who start in one of them together: the longest and largest groups first.</returns>
    private List<Group> TakeOut()
    {
        var found = new Dictionary<(int Site, int Discipline, int Start, int Pod, int Length), List<int>>();
        for (var student = 0; student < problem.Students; student++)
        {
            for (var block = 0; block < problem.Blocks; )
            {
                var place = places[(student * problem.Blocks) + block];
                var length = place.IsPlaced ? problem.LengthOf(student, place.Discipline) : 1;
                if (place.IsPlaced && merged.SitesOf.ContainsKey(place.Site))
                {
                    var pod = PodKey.Of(problem.Problem.Students[student]);
                    var key = (place.Site, place.Discipline, block, pod, length);
                    if (!found.TryGetValue(key, out var members))
                    {
                        found[key] = members = [];
                    }
                    members.Add(student);
                    places.AsSpan((student * problem.Blocks) + block, length).Fill(Place.None);
                }
                block += length;
            }
        }
        return
        [
            .. found
                .OrderByDescending(one => one.Key.Length)
                .ThenByDescending(one => one.Value.Count)
                .ThenBy(one => one.Key)
                .Select(one => new Group(one.Key.Site, one.Key.Discipline, one.Key.Start, one.Key.Length, one.Value)),
        ];
    }

    private void PlaceGroup(Group group)
    {
        var sites = merged.SitesOf[group.Site].ToHashSet();
        var offers = problem.Slots.OffersOfDiscipline[group.Discipline];
        var near = Array.FindAll(offers, offer => sites.Contains(problem.Slots.OfferSite[offer]));
        while (group.Members.Count > 0)
        {
            var (offer, fits) = BestOffer(group, near);
            if (fits == 0)
            {
                (offer, fits) = BestOffer(group, offers);
            }
            if (fits == 0)
            {
                return;
            }
            foreach (var member in Able(group, offer).Take(fits).ToList())
            {
                group.Members.Remove(member);
                Put(member, offer, group);
            }
        }
    }

    /// <summary>The offer that takes most of the group; of several, the one that it fills best.</summary>
    private (int Offer, int Fits) BestOffer(Group group, int[] offers)
    {
        var (best, fits, left) = (-1, 0, int.MaxValue);
        foreach (var offer in offers)
        {
            var free = RoomAt(offer, group);
            var most = free <= 0 ? 0 : Math.Min(free, Able(group, offer).Count());
            if (most > fits || (most == fits && most > 0 && free - most < left))
            {
                (best, fits, left) = (offer, most, free - most);
            }
        }
        return (best, fits);
    }

    private IEnumerable<int> Able(Group group, int offer) =>
        group.Members.Where(member => problem.Allowed.Allows(member, offer, group.Start));

    private int RoomAt(int offer, Group group)
    {
        var least = int.MaxValue;
        for (var block = group.Start; block < group.Start + group.Length; block++)
        {
            var slot = problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block];
            least = slot < 0 ? 0 : Math.Min(least, room[slot]);
        }
        return least;
    }

    private void Put(int student, int offer, Group group)
    {
        for (var block = group.Start; block < group.Start + group.Length; block++)
        {
            room[problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block]]--;
            places[(student * problem.Blocks) + block] = new Place(problem.Slots.OfferSite[offer], group.Discipline);
        }
    }

    /// <summary>Podmates who start together.</summary>
    private sealed record Group(int Site, int Discipline, int Start, int Length, List<int> Members);
}
