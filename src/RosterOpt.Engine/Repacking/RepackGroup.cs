using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking;

/// <summary>Podmates (or one student without a pod) who start the same discipline in the same block.</summary>
/// <param name="Members">Who they are; at least one.</param>
/// <param name="Offers">By member: where they are now.</param>
/// <param name="Start">First block.</param>
/// <param name="Length">Blocks.</param>
/// <param name="WholeSize">Members of the whole pod; 0 for a student without one.</param>
internal sealed record RepackGroup(int[] Members, int[] Offers, int Start, int Length, int WholeSize)
{
    /// <summary>The groups of a window: those all of whose members are at its offers.</summary>
    public static List<RepackGroup> Of(SearchState state, RepackWindow window)
    {
        var problem = state.Problem;
        var here = window.Offers.ToHashSet();
        var found = new SortedDictionary<(int Start, int Pod, int Length), List<int>>();
        for (var start = window.From; start < window.Until; start++)
        {
            foreach (var student in StudentsAt(state, window, start))
            {
                var pod = PodKey.Of(problem.Problem.Students[student]);
                var key = (start, pod, problem.LengthOf(student, window.Discipline));
                if (!found.TryGetValue(key, out var members))
                {
                    found[key] = members = [];
                }
                members.Add(student);
            }
        }
        return
        [
            .. found
                .Select(one => Make(state, one.Key, [.. one.Value.Order()]))
                .Where(group => group.Offers.All(here.Contains) && IsComplete(state, group, window.Discipline)),
        ];
    }

    /// <summary>Points that a member earns alone at an offer: preference less away and moves, the rotations around it as they are.</summary>
    public long Own(SearchState state, int member, int offer)
    {
        var problem = state.Problem;
        var site = problem.Slots.OfferSite[offer];
        var settings = problem.Settings;
        long points =
            settings.Preference * problem.Own.Preference(member, site, problem.Slots.OfferDiscipline[offer], Start);
        for (var block = Start; problem.Own.IsAway(member, site) && block < Start + Length; block++)
        {
            points -= (long)settings.Away * problem.Weeks[block];
        }
        var factor = (long)settings.Move * problem.Problem.Students[member].MovePenalty;
        var (before, after) = (Neighbour(state, member, Start - 1, -1), Neighbour(state, member, Start + Length, 1));
        return points - (before >= 0 && before != site ? factor : 0) - (after >= 0 && after != site ? factor : 0);
    }

    /// <summary>Site of the nearest rotation from the block on, in a direction; -1 for none.</summary>
    private static int Neighbour(SearchState state, int member, int block, int step)
    {
        for (; block >= 0 && block < state.Problem.Blocks; block += step)
        {
            var offer = state.OfferAt(member, block);
            if (offer >= 0)
            {
                return state.Problem.Slots.OfferSite[offer];
            }
        }
        return -1;
    }

    private static IEnumerable<int> StudentsAt(SearchState state, RepackWindow window, int start)
    {
        foreach (var offer in window.Offers)
        {
            var slot = state.Problem.Slots.SlotOfOffer[(offer * state.Problem.Blocks) + start];
            if (slot < 0)
            {
                continue;
            }
            foreach (var student in state.Occupancy.Occupants(slot).ToArray())
            {
                if (state.StartAt(student, start) == start)
                {
                    yield return student;
                }
            }
        }
    }

    private static RepackGroup Make(SearchState state, (int Start, int Pod, int Length) key, int[] members) =>
        new(
            members,
            [.. members.Select(member => state.OfferAt(member, key.Start))],
            key.Start,
            key.Length,
            key.Pod < 0 ? 0 : state.Problem.PodMembers[key.Pod].Length
        );

    /// <summary>False where a podmate starts the same elsewhere, outside the window: their company could not be judged.</summary>
    private static bool IsComplete(SearchState state, RepackGroup group, int discipline)
    {
        var pod = state.Problem.PodOf[group.Members[0]];
        if (pod < 0)
        {
            return true;
        }
        foreach (var mate in state.Problem.PodMembers[pod])
        {
            var offer = state.OfferAt(mate, group.Start);
            if (
                offer >= 0
                && state.Problem.Slots.OfferDiscipline[offer] == discipline
                && Array.IndexOf(group.Members, mate) < 0
            )
            {
                return false;
            }
        }
        return true;
    }
}
