using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>So many members of a group at an offer: what may be chosen.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Group">Whose members.</param>
/// <param name="Offer">Where.</param>
/// <param name="Size">How many; at least 1.</param>
/// <param name="IsNow">True where it is so in the roster.</param>
internal sealed record Part(int Index, RepackGroup Group, int Offer, int Size, bool IsNow);

/// <summary>Every part that is possible in a neighbourhood, how much room there is for it, and how much there is to gain at most.</summary>
internal sealed class NeighbourhoodParts
{
    private readonly SearchState state;
    private readonly SearchProblem problem;
    private readonly Opening span;
    private readonly SortedDictionary<int, List<Part>> bySlot = [];
    private readonly Dictionary<int, List<RepackGroup>> leaving = [];
    private readonly List<Part> all = [];
    private readonly HashSet<int> opened;
    private readonly int places;

    /// <param name="state">The roster.</param>
    /// <param name="span">The discipline, and the blocks of the openings; those may move who begin the discipline in the first one.</param>
    /// <param name="opened">Offers that may have more places in these blocks.</param>
    /// <param name="places">How many more.</param>
    public NeighbourhoodParts(SearchState state, Opening span, IEnumerable<int> opened, int places)
    {
        (this.state, this.span, this.places) = (state, span, places);
        this.opened = [.. opened];
        problem = state.Problem;
        Offers = problem.Slots.OffersOfDiscipline[span.Discipline];
        Groups = RepackGroup.Of(state, new RepackWindow(span.Discipline, span.From, span.From + 1, Offers, 0));
        Values = new PartValues(state, Groups);
        foreach (var group in Groups)
        {
            foreach (var offer in group.Offers)
            {
                Values.ForSlots(group, offer, slot => Leaving(slot).Add(group));
            }
        }
        foreach (var group in Groups)
        {
            Add(group);
        }
    }

    /// <summary>Offers of the discipline.</summary>
    public int[] Offers { get; }

    public IReadOnlyList<RepackGroup> Groups { get; }

    public PartValues Values { get; }

    public IReadOnlyList<Part> All => all;

    /// <summary>Slots that parts may be in, with those parts.</summary>
    public IReadOnlyDictionary<int, List<Part>> BySlot => bySlot;

    /// <summary>
    /// Points that are missing to every group being whole where that earns most, everybody being where they like it best and nobody
    /// being alone: no number of places gains more.
    /// </summary>
    public long Potential =>
        Groups.Sum(Ideal)
        + bySlot.Keys.Sum(AloneStaying)
        - all.Where(static part => part.IsNow).Sum(Worth)
        + AloneNow();

    /// <summary>The part of <see cref="Potential"/> that is company: where places are most likely to help.</summary>
    public long Promise =>
        Groups.Sum(group => BestCompany(group, group.Offers))
        - all.Where(static part => part.IsNow).Sum(part => Values.Company(part.Group, part.Size, part.Offer))
        + bySlot.Keys.Sum(AloneStaying)
        + AloneNow();

    /// <summary>What a part earns at most, alone or not.</summary>
    public long Worth(Part part) =>
        Values.Company(part.Group, part.Size, part.Offer) + Values.BestOwn(part.Group, part.Size, part.Offer);

    /// <summary>True where the slot is one that may have more places.</summary>
    public bool IsOpened(int slot) =>
        span.Covers(problem.Slots.Block[slot]) && opened.Contains(problem.Slots.Offer[slot]);

    /// <summary>Of each student in the slot who may move: the group.</summary>
    public List<RepackGroup> Leaving(int slot)
    {
        if (!leaving.TryGetValue(slot, out var list))
        {
            leaving[slot] = list = [];
        }
        return list;
    }

    /// <summary>Places for those who may move, without any in addition: of the slot, and of the site as a whole.</summary>
    public int Free(int slot)
    {
        var site = problem.Slots.SiteBlock[slot];
        return Leaving(slot).Count
            + Math.Min(
                problem.Slots.Max[slot] - state.Occupancy.SlotCount(slot),
                problem.Slots.SiteBlockMax[site] - state.Occupancy.SiteCount[site]
            );
    }

    /// <summary>Students who stay where company is counted, whatever is chosen.</summary>
    public int Staying(int slot)
    {
        var place = state.Occupancy.GroupOf(slot);
        return place < 0 ? 0 : state.Occupancy.GroupCount(place) - Leaving(slot).Count;
    }

    /// <summary>What it costs that the one student who stays is alone unless somebody comes; 0 where there is none, or nobody minds.</summary>
    public long AloneStaying(int slot)
    {
        if (Staying(slot) != 1)
        {
            return 0;
        }
        var (block, place) = (problem.Slots.Block[slot], state.Occupancy.GroupOf(slot));
        var going = Leaving(slot).SelectMany(static group => group.Members).ToHashSet();
        var one = Enumerable
            .Range(0, problem.Students)
            .First(student =>
                state.SlotAt(student, block) is var at and >= 0
                && state.Occupancy.GroupOf(at) == place
                && !(at == slot && going.Contains(student))
            );
        return problem.IsSolo[one]
            ? 0
            : (long)problem.Settings.Isolation * problem.Weeks[block] * problem.Problem.Students[one].IsolationPenalty;
    }

    private void Add(RepackGroup group)
    {
        foreach (var offer in Offers.Where(offer => MayGo(group, offer)))
        {
            var now = group.Offers.Count(one => one == offer);
            var most = Math.Min(Room(group, offer), group.Members.Length);
            for (var size = 1; size <= most; size++)
            {
                var part = new Part(all.Count, group, offer, size, now == size);
                all.Add(part);
                Values.ForSlots(group, offer, slot => PartsIn(slot).Add(part));
            }
        }
    }

    private bool MayGo(RepackGroup group, int offer) =>
        Array.TrueForAll(group.Members, one => problem.Allowed.Allows(one, offer, group.Start));

    private int Room(RepackGroup group, int offer)
    {
        var room = int.MaxValue;
        Values.ForSlots(group, offer, slot => room = Math.Min(room, Free(slot) + (IsOpened(slot) ? places : 0)));
        return room;
    }

    private long Ideal(RepackGroup group)
    {
        int[] offers = [.. Offers.Where(offer => MayGo(group, offer))];
        return BestCompany(group, offers)
            + group.Members.Sum(one => offers.Max(offer => Values.Own(group, one, offer)))
            + Values.Wished().Where(pair => pair.A == group).Sum(pair => Values.Wishes(pair.A, pair.B));
    }

    private long BestCompany(RepackGroup group, IEnumerable<int> offers) =>
        offers.Max(offer => Values.Company(group, group.Members.Length, offer));

    /// <summary>What it costs that members of the groups are alone now.</summary>
    private long AloneNow()
    {
        long points = 0;
        foreach (var (slot, here) in bySlot)
        {
            var place = state.Occupancy.GroupOf(slot);
            if (place >= 0 && state.Occupancy.GroupCount(place) == 1)
            {
                points += here.Where(part => part.IsNow).Sum(part => Math.Max(0, Values.Alone(part.Group, slot)));
            }
        }
        return points;
    }

    private List<Part> PartsIn(int slot)
    {
        if (!bySlot.TryGetValue(slot, out var list))
        {
            bySlot[slot] = list = [];
        }
        return list;
    }
}
