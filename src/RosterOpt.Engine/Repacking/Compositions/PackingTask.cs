using System.Text;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>
/// The small places of one discipline over the whole year and the groups in them, sorted into kinds that can stand in for each
/// other. Groups with rights of their own stay where they are: each would make a kind of its own.
/// </summary>
internal sealed class PackingTask
{
    /// <summary>Places beyond which patterns are too many; in larger slots pods seldom have to be split.</summary>
    public const int MostPlaces = 5;

    /// <summary>Rights that fewer than this share of the students have are rare.</summary>
    private const double RareShare = 0.05;

    private readonly SearchState state;
    private readonly SearchProblem problem;
    private readonly Dictionary<(int Offer, int Block), List<(int Start, int Length, int Size)>> parts = [];

    private PackingTask(SearchState state, int discipline, IReadOnlyList<int> offers)
    {
        this.state = state;
        problem = state.Problem;
        var all = RepackGroup.Of(state, new RepackWindow(discipline, 0, problem.Blocks, offers, 0));
        var rights = new RightsTable(problem, offers);
        var common = rights.CommonOf(all, RareShare);
        Groups =
        [
            .. all.Where(group => group.Members.All(member => common.Contains(rights.KeyOf(member, group.Start)))),
        ];
        Classes = MakeClasses(offers, common);
        Types = MakeTypes();
        NoteParts();
    }

    /// <summary>The groups that are packed anew.</summary>
    public IReadOnlyList<RepackGroup> Groups { get; }

    public IReadOnlyList<OfferClass> Classes { get; }

    public IReadOnlyList<GroupType> Types { get; }

    /// <summary>True where every member of the group may begin at the offer.</summary>
    public bool IsOpenToAll(RepackGroup group, int offer) =>
        Array.TrueForAll(group.Members, member => problem.Allowed.Allows(member, offer, group.Start));

    /// <summary>The group's split as the roster stands; see <see cref="GroupSplit.Now"/>.</summary>
    public GroupSplit? SplitOf(RepackGroup group) => GroupSplit.Now(group, offer => IsOpenToAll(group, offer));

    /// <summary>Parts of groups at an offer in a block, as the roster stands.</summary>
    public IReadOnlyList<(int Start, int Length, int Size)> PartsAt(int offer, int block) =>
        parts.TryGetValue((offer, block), out var here) ? here : [];

    /// <summary>Lays out a discipline, or answers null where it has no small places for company.</summary>
    public static PackingTask? Of(SearchState state, int discipline)
    {
        var slots = state.Problem.Slots;
        var offers = slots
            .OffersOfDiscipline[discipline]
            .Where(offer => IsSmall(state.Problem, offer))
            .Order()
            .ToList();
        if (offers.Count == 0)
        {
            return null;
        }
        var task = new PackingTask(state, discipline, offers);
        return task.Groups.Count > 0 ? task : null;
    }

    private static bool IsSmall(SearchProblem problem, int offer)
    {
        var most = 0;
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block];
            if (slot >= 0)
            {
                most = Math.Max(most, problem.Slots.Max[slot]);
                if (!problem.Slots.IsSocial[slot])
                {
                    return false;
                }
            }
        }
        return most is > 0 and <= MostPlaces;
    }

    private List<OfferClass> MakeClasses(IReadOnlyList<int> offers, IReadOnlySet<string> common)
    {
        var movable = new Dictionary<int, int>();
        foreach (var group in Groups)
        {
            foreach (var offer in group.Offers)
            {
                for (var block = group.Start; block < group.Start + group.Length; block++)
                {
                    var slot = problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block];
                    movable[slot] = movable.GetValueOrDefault(slot) + 1;
                }
            }
        }
        var classes = new SortedDictionary<string, (List<int> Offers, PlaceRoom[] Rooms)>(StringComparer.Ordinal);
        for (var number = 0; number < offers.Count; number++)
        {
            var rooms = Enumerable
                .Range(0, problem.Blocks)
                .Select(block => RoomOf(offers[number], block, movable))
                .ToArray();
            var key = new StringBuilder(string.Join(' ', rooms))
                .Append('|')
                .Append(RightsTable.SignatureOf(number, common));
            if (!classes.TryGetValue(key.ToString(), out var entry))
            {
                classes[key.ToString()] = entry = ([], rooms);
            }
            entry.Offers.Add(offers[number]);
        }
        return [.. classes.Values.Select(entry => new OfferClass(entry.Offers, entry.Rooms))];
    }

    private PlaceRoom RoomOf(int offer, int block, Dictionary<int, int> movable)
    {
        var slot = problem.Slots.SlotOfOffer[(offer * problem.Blocks) + block];
        if (slot < 0)
        {
            return default;
        }
        var stay = state.Occupancy.SlotCount(slot) - movable.GetValueOrDefault(slot);
        return new(
            Math.Max(0, problem.Slots.Max[slot] - stay),
            stay,
            problem.Slots.Min[slot],
            problem.Slots.OpenMin[slot]
        );
    }

    private List<GroupType> MakeTypes()
    {
        var types = new SortedDictionary<string, (List<RepackGroup> Groups, int[] Rights)>(StringComparer.Ordinal);
        foreach (var group in Groups)
        {
            int[] rights =
            [
                .. Classes.Select(one =>
                    group.Members.Count(member => problem.Allowed.Allows(member, one.Offers[0], group.Start))
                ),
            ];
            var key =
                $"{group.Start:000} {group.Length} {group.Members.Length} {group.WholeSize} {string.Join(',', rights)}";
            if (!types.TryGetValue(key, out var entry))
            {
                types[key] = entry = ([], rights);
            }
            entry.Groups.Add(group);
        }
        return [.. types.Values.Select(entry => new GroupType(entry.Groups, entry.Rights))];
    }

    private void NoteParts()
    {
        foreach (var group in Groups)
        {
            foreach (var part in group.Offers.GroupBy(offer => offer))
            {
                for (var block = group.Start; block < group.Start + group.Length; block++)
                {
                    if (!parts.TryGetValue((part.Key, block), out var here))
                    {
                        parts[(part.Key, block)] = here = [];
                    }
                    here.Add((group.Start, group.Length, part.Count()));
                }
            }
        }
    }
}
