using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>
/// What parts of groups earn at offers, in points, with everything outside the neighbourhood as it is: company, what each member earns
/// alone, and wishes to students who stay where they are.
/// </summary>
internal sealed class PartValues
{
    private readonly SearchState state;
    private readonly SearchProblem problem;
    private readonly Dictionary<int, RepackGroup> groupOf = [];
    private readonly ILookup<int, (int Peer, int Weight)> wishes;
    private readonly Dictionary<(int Member, int Offer), long> own = [];

    public PartValues(SearchState state, IReadOnlyList<RepackGroup> groups)
    {
        this.state = state;
        problem = state.Problem;
        foreach (var group in groups)
        {
            foreach (var member in group.Members)
            {
                groupOf[member] = group;
            }
        }
        wishes = problem
            .Problem.Wishes.Where(wish => problem.Settings.Together > 0 && wish.Weight > 0)
            .Where(wish =>
                problem.PodOf[wish.StudentA] < 0 || problem.PodOf[wish.StudentA] != problem.PodOf[wish.StudentB]
            )
            .SelectMany(wish =>
                new[] { (wish.StudentA, (wish.StudentB, wish.Weight)), (wish.StudentB, (wish.StudentA, wish.Weight)) }
            )
            .Where(wish => groupOf.ContainsKey(wish.Item1))
            .ToLookup(wish => wish.Item1, wish => wish.Item2);
    }

    /// <summary>The member's own points at the offer: preference less away and moves, and wishes to those who stay.</summary>
    public long Own(RepackGroup group, int member, int offer)
    {
        if (!own.TryGetValue((member, offer), out var points))
        {
            points = group.Own(state, member, offer);
            foreach (var (peer, weight) in wishes[member].Where(wish => !groupOf.ContainsKey(wish.Peer)))
            {
                ForSlots(
                    group,
                    offer,
                    slot =>
                        points += IsIn(peer, slot)
                            ? (long)problem.Settings.Together * weight * problem.Weeks[problem.Slots.Block[slot]]
                            : 0
                );
            }
            own[(member, offer)] = points;
        }
        return points;
    }

    /// <summary>The best own points of so many members.</summary>
    public long BestOwn(RepackGroup group, int size, int offer) =>
        group.Members.Select(one => Own(group, one, offer)).OrderDescending().Take(size).Sum();

    /// <summary>Pairs, whole and stranger of a part over its blocks; nothing where company does not count.</summary>
    public long Company(RepackGroup group, int size, int offer)
    {
        long points = 0;
        ForSlots(group, offer, slot => points += CompanyIn(group, size, slot));
        return points;
    }

    /// <summary>
    /// What it costs, at least, if one member of the group is alone in the slot: isolation, less what being among strangers would cost.
    /// </summary>
    public long Alone(RepackGroup group, int slot)
    {
        var (settings, block) = (problem.Settings, problem.Slots.Block[slot]);
        var least = group.Members.Min(one => problem.IsSolo[one] ? 0L : Cost(one));
        return block == group.Start ? least : least - group.Members.Min(Repeated);

        long Cost(int one) =>
            (problem.Problem.Students[one].IsolationPenalty * (long)settings.Isolation * problem.Weeks[block])
            + Repeated(one)
            - (IsStranger(group, slot) ? Stranger(group, block) : 0);

        // Counted once a rotation, where another one is alone as well.
        long Repeated(int one) =>
            !problem.IsSolo[one] && IsAloneElsewhere(group, one)
                ? problem.Problem.Students[one].IsolationPenalty * (long)settings.RepeatIsolation
                : 0;
    }

    /// <summary>Points of wishes between two groups where all of both are together over the blocks that they share.</summary>
    public long Wishes(RepackGroup a, RepackGroup b)
    {
        var weeks = Enumerable
            .Range(0, problem.Blocks)
            .Where(block => Covers(a, block) && Covers(b, block))
            .Sum(block => problem.Weeks[block]);
        long weight = a.Members.Sum(one =>
            wishes[one].Where(wish => groupOf.GetValueOrDefault(wish.Peer) == b).Sum(wish => (long)wish.Weight)
        );
        return weight * problem.Settings.Together * weeks;
    }

    /// <summary>Pairs of groups between which there are wishes, each once.</summary>
    public IEnumerable<(RepackGroup A, RepackGroup B)> Wished() =>
        wishes
            .SelectMany(entry => entry.Select(wish => (A: groupOf[entry.Key], B: groupOf.GetValueOrDefault(wish.Peer))))
            .Where(pair => pair.B is not null && pair.A != pair.B && pair.A.Members[0] < pair.B.Members[0])
            .Select(pair => (pair.A, pair.B!))
            .Distinct();

    public void ForSlots(RepackGroup group, int offer, Action<int> action)
    {
        for (var block = group.Start; block < group.Start + group.Length; block++)
        {
            action(problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block]);
        }
    }

    private long CompanyIn(RepackGroup group, int size, int slot)
    {
        if (!problem.Slots.IsSocial[slot])
        {
            return 0;
        }
        var (settings, block) = (problem.Settings, problem.Slots.Block[slot]);
        var staying = Staying(group, slot);
        long points = settings.Pair * (((long)size * (size - 1) / 2) + ((long)size * staying));
        var due = Mates(group).Count(one => problem.Problem.Students[one].Due[block]);
        points += due >= 2 && size + staying == due ? settings.Whole : 0;
        points *= problem.Weeks[block];
        return size == 1 && IsStranger(group, slot) ? points - Stranger(group, block) : points;
    }

    private long Stranger(RepackGroup group, int block) =>
        group.Members.Min(one => problem.IsSolo[one] ? 0L : problem.Problem.Students[one].IsolationPenalty)
        * problem.Settings.Stranger
        * problem.Weeks[block];

    /// <summary>True where one member here, with company, has no podmate in it although another is placed.</summary>
    private bool IsStranger(RepackGroup group, int slot)
    {
        var block = problem.Slots.Block[slot];
        return Staying(group, slot) == 0
            && (
                group.Members.Length > 1
                || Mates(group).Any(one => Array.IndexOf(group.Members, one) < 0 && PlaceOf(one, block) >= 0)
            );
    }

    /// <summary>Podmates who are there and are not part of the group.</summary>
    private int Staying(RepackGroup group, int slot)
    {
        var place = state.Occupancy.GroupOf(slot);
        return Mates(group)
            .Count(one => Array.IndexOf(group.Members, one) < 0 && PlaceOf(one, problem.Slots.Block[slot]) == place);
    }

    private bool IsAloneElsewhere(RepackGroup group, int one)
    {
        for (var block = 0; block < problem.Blocks; block++)
        {
            var place = Covers(group, block) ? -1 : PlaceOf(one, block);
            if (place >= 0 && state.Occupancy.GroupCount(place) == 1)
            {
                return true;
            }
        }
        return false;
    }

    private IReadOnlyList<int> Mates(RepackGroup group)
    {
        var pod = problem.PodOf[group.Members[0]];
        return pod < 0 ? [] : problem.PodMembers[pod];
    }

    private bool IsIn(int student, int slot)
    {
        var place = state.Occupancy.GroupOf(slot);
        return place >= 0 && PlaceOf(student, problem.Slots.Block[slot]) == place;
    }

    /// <summary>The group in which the student has company in the block, or -1.</summary>
    private int PlaceOf(int student, int block)
    {
        var slot = state.SlotAt(student, block);
        return slot < 0 ? -1 : state.Occupancy.GroupOf(slot);
    }

    private static bool Covers(RepackGroup group, int block) =>
        block >= group.Start && block < group.Start + group.Length;
}
