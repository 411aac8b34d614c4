using Google.OrTools.Graph;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>
/// Turns counts into who goes where. Groups keep the split they have where the counts allow it; parts that could stand in for each other
/// are assigned to places so that their own points are most. Who exactly stands where is then for the search to improve: parts of
/// equal size trade places at no cost to company.
/// </summary>
internal sealed class CompositionPlan
{
    /// <summary>Points that staying is worth: what is moved for nothing disturbs the years around it.</summary>
    private const long Restless = 1;

    /// <summary>Points that no place is worth where too few may go.</summary>
    private const long Closed = 1_000_000_000;

    private readonly SearchState state;
    private readonly PackingTask task;
    private readonly Dictionary<(int Start, int Length, int Size), List<int>> open = [];
    private readonly List<(RepackGroup Group, int Offer, int[] Members)> placed = [];
    private readonly List<Part> homeless = [];
    private readonly Dictionary<(int Offer, int Block), int> taken = [];
    private readonly Dictionary<(int Start, int Length, int Size), List<Part>> waiting = [];

    private CompositionPlan(SearchState state, PackingTask task)
    {
        this.state = state;
        this.task = task;
    }

    /// <summary>Who goes where, everybody of the task; null where the counts could not be matched with names.</summary>
    public static IReadOnlyList<(RepackGroup Group, int Offer, int[] Members)>? Of(
        SearchState state,
        PackingTask task,
        CompositionAnswer answer
    )
    {
        var plan = new CompositionPlan(state, task);
        return plan.OpenPlaces(answer) && plan.Split(answer) && plan.PlaceWaiting() ? plan.placed : null;
    }

    /// <summary>Gives every offer a chain of patterns, if possible those it holds now.</summary>
    private bool OpenPlaces(CompositionAnswer answer)
    {
        for (var number = 0; number < task.Classes.Count; number++)
        {
            var offers = task.Classes[number].Offers;
            var carried = offers.ToDictionary(offer => offer, _ => string.Empty);
            foreach (
                var block in answer
                    .Fills.Where(fill => fill.Class == number)
                    .GroupBy(fill => fill.Block)
                    .OrderBy(g => g.Key)
            )
            {
                if (!OpenBlock(block.Key, block.Select(fill => (fill.Pattern, fill.Count)), carried))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private bool OpenBlock(
        int block,
        IEnumerable<(FillPattern Pattern, int Count)> counts,
        Dictionary<int, string> carried
    )
    {
        var left = counts.ToDictionary(one => one.Pattern, one => one.Count);
        var others = new List<int>();
        foreach (var offer in carried.Keys.Order().ToList())
        {
            var now = CurrentFill.Of(task, offer, block).New;
            var same = left.Keys.FirstOrDefault(pattern =>
                left[pattern] > 0
                && string.Equals(pattern.CarryIn, carried[offer], StringComparison.Ordinal)
                && string.Equals(pattern.NewKey, now, StringComparison.Ordinal)
            );
            if (same is null)
            {
                others.Add(offer);
                continue;
            }
            left[same]--;
            Open(offer, block, same, carried);
        }
        foreach (var offer in others)
        {
            var any = left.Keys.FirstOrDefault(pattern =>
                left[pattern] > 0 && string.Equals(pattern.CarryIn, carried[offer], StringComparison.Ordinal)
            );
            if (any is null)
            {
                return false;
            }
            left[any]--;
            Open(offer, block, any, carried);
        }
        return true;
    }

    private void Open(int offer, int block, FillPattern pattern, Dictionary<int, string> carried)
    {
        carried[offer] = pattern.CarryOut;
        foreach (var part in pattern.New)
        {
            var key = (block, part.Left, part.Size);
            if (!open.TryGetValue(key, out var list))
            {
                open[key] = list = [];
            }
            list.Add(offer);
        }
    }

    /// <summary>Chooses a split for every group: its own where the counts have it.</summary>
    private bool Split(CompositionAnswer answer)
    {
        foreach (var type in answer.Splits.GroupBy(split => split.Type))
        {
            var left = type.Select(split => (split.Split, split.Count)).ToList();
            var others = new List<RepackGroup>();
            foreach (var group in type.Key.Groups)
            {
                var now = task.SplitOf(group)?.Key;
                var same = left.FindIndex(one =>
                    one.Count > 0 && string.Equals(one.Split.Key, now, StringComparison.Ordinal)
                );
                if (same < 0)
                {
                    others.Add(group);
                    continue;
                }
                left[same] = (left[same].Split, left[same].Count - 1);
                foreach (var part in group.Members.Zip(group.Offers).GroupBy(one => one.Second))
                {
                    List<int> members = [.. part.Select(one => one.First)];
                    Wait(new Part(group, members, members.Count, part.Key) { SuitsAll = true });
                }
            }
            foreach (var group in others)
            {
                var any = left.FindIndex(one => one.Count > 0);
                left[any] = (left[any].Split, left[any].Count - 1);
                var free = group.Members.ToList();
                foreach (var (size, isChosen) in left[any].Split.Marked())
                {
                    Wait(new Part(group, free, size, -1) { SuitsAll = !isChosen && type.Key.IsMixed });
                }
            }
        }
        return true;
    }

    private void Wait(Part part)
    {
        var key = (part.Group.Start, part.Group.Length, part.Size);
        if (!waiting.TryGetValue(key, out var list))
        {
            waiting[key] = list = [];
        }
        list.Add(part);
    }

    /// <summary>Large parts choose first; among parts of one size, length and start the assignment is the best one.</summary>
    private bool PlaceWaiting()
    {
        foreach (var (key, parts) in waiting.OrderByDescending(entry => entry.Key.Size).ThenBy(entry => entry.Key))
        {
            if (!open.TryGetValue(key, out var offers) || offers.Count != parts.Count || !Assign(parts, offers))
            {
                return false;
            }
        }
        return homeless.TrueForAll(Shelter);
    }

    private bool Assign(List<Part> parts, List<int> offers)
    {
        using var assignment = new LinearSumAssignment();
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = 0; j < offers.Count; j++)
            {
                var (points, chosen) = Choose(parts[i], offers[j]);
                var cost =
                    chosen.Length < parts[i].Size ? Closed
                    : offers[j] == parts[i].Now ? 0
                    : Restless;
                assignment.AddArcWithCost(i, j, cost - points);
            }
        }
        if (assignment.Solve() != LinearSumAssignment.Status.OPTIMAL)
        {
            return false;
        }
        var pairs = parts.Select((part, i) => (Part: part, Offer: offers[assignment.RightMate(i)]));
        // Where few podmates may go, they go before their places elsewhere are given away.
        foreach (var (part, offer) in pairs.OrderBy(one => Able(one.Part, one.Offer).Count()).ToList())
        {
            var (_, chosen) = Choose(part, offer);
            if (chosen.Length < part.Size)
            {
                homeless.Add(part);
                continue;
            }
            part.Members.RemoveAll(member => chosen.Contains(member));
            Place(part.Group, offer, chosen);
        }
        return true;
    }

    private void Place(RepackGroup group, int offer, int[] members)
    {
        placed.Add((group, offer, members));
        for (var block = group.Start; block < group.Start + group.Length; block++)
        {
            var at = (offer, block);
            taken[at] = taken.GetValueOrDefault(at) + members.Length;
        }
    }

    /// <summary>Who found no place as the counts say goes, one by one, to any that is left.</summary>
    private bool Shelter(Part part)
    {
        foreach (var member in part.Members.Take(part.Size).ToList())
        {
            var offer = task
                .Classes.SelectMany(one => one.Offers.Select(offer => (Offer: offer, one.Rooms)))
                .Where(one =>
                    state.Problem.Allowed.Allows(member, one.Offer, part.Group.Start)
                    && Enumerable
                        .Range(part.Group.Start, part.Group.Length)
                        .All(block => taken.GetValueOrDefault((one.Offer, block)) < one.Rooms[block].Free)
                )
                .Select(one => one.Offer)
                .DefaultIfEmpty(-1)
                .First();
            if (offer < 0)
            {
                return false;
            }
            part.Members.Remove(member);
            Place(part.Group, offer, [member]);
        }
        return true;
    }

    /// <summary>Members who may go to the offer; nobody where all would have to and some may not.</summary>
    private IEnumerable<int> Able(Part part, int offer)
    {
        var able = part.Members.Where(member => state.Problem.Allowed.Allows(member, offer, part.Group.Start));
        return part.SuitsAll && able.Count() < part.Members.Count ? [] : able;
    }

    private (long Points, int[] Chosen) Choose(Part part, int offer)
    {
        var able = Able(part, offer)
            .Select(member => (Points: part.Group.Own(state, member, offer), Member: member))
            .OrderByDescending(one => one.Points)
            .ThenBy(one => one.Member)
            .Take(part.Size)
            .ToList();
        return (able.Sum(one => one.Points), [.. able.Select(one => one.Member)]);
    }

    /// <summary>A part that waits for a place.</summary>
    /// <param name="Group">Its group.</param>
    /// <param name="Members">Those to choose from; shared by the parts of a group that is split anew.</param>
    /// <param name="Size">How many to choose.</param>
    /// <param name="Now">Where these very students are now, or -1.</param>
    private sealed record Part(RepackGroup Group, List<int> Members, int Size, int Now)
    {
        /// <summary>True where it may go only where all those to choose from may go.</summary>
        public bool SuitsAll { get; init; }
    }
}
