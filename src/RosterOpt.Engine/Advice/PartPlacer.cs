using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>Puts an answer into a state: of each group, those go to an offer who earn most there.</summary>
internal static class PartPlacer
{
    /// <summary>Moves the members of all groups; the caller begins and settles.</summary>
    public static void Place(SearchState state, NeighbourhoodAnswer answer)
    {
        var byGroup = answer.Parts.GroupBy(part => part.Group).ToList();
        foreach (var group in byGroup.Select(entry => entry.Key))
        {
            foreach (var member in group.Members)
            {
                state.Remove(member, group.Start);
            }
        }
        foreach (var entry in byGroup)
        {
            foreach (var (member, offer) in Deal(state, entry.Key, [.. entry.Select(part => (part.Offer, part.Size))]))
            {
                state.Add(member, offer, entry.Key.Start);
            }
        }
    }

    /// <summary>Larger parts first; who is there already stays where it makes no difference.</summary>
    private static IEnumerable<(int Member, int Offer)> Deal(
        SearchState state,
        RepackGroup group,
        List<(int Offer, int Size)> parts
    )
    {
        var left = group.Members.ToList();
        foreach (var (offer, size) in parts.OrderByDescending(part => part.Size).ThenBy(part => part.Offer))
        {
            var chosen = left.OrderByDescending(one => group.Own(state, one, offer))
                .ThenByDescending(one => group.Offers[Array.IndexOf(group.Members, one)] == offer)
                .Take(size)
                .ToList();
            foreach (var member in chosen)
            {
                left.Remove(member);
                yield return (member, offer);
            }
        }
    }
}
