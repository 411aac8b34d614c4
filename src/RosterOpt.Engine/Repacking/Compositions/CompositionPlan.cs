using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>
/// Turns counts into who goes where. What already is as the counts say stays; the rest goes to the places left, those who have the
/// fewest first and each to where its own points are best. Who exactly stands where is then for the search to improve: parts of equal
/// size trade places at no cost to company.
/// </summary>
internal sealed class CompositionPlan
{
    private readonly SearchState state;
    private readonly PackingTask task;
    private readonly Dictionary<(int Start, int Length, int Size), List<int>> open = [];
    private readonly List<(RepackGroup Group, int Offer, int[] Members)> placed = [];
    private readonly List<(RepackGroup Group, List<int> Members, int Size)> waiting = [];

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
            foreach (var block in answer.Fills.Where(fill => fill.Class == number).GroupBy(fill => fill.Block).OrderBy(g => g.Key))
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

    /// <summary>Chooses a split for every group, its own where the counts have it, and keeps the parts whose places are still asked for.</summary>
    private bool Split(CompositionAnswer answer)
    {
        foreach (var type in answer.Splits.GroupBy(split => split.Type))
        {
            var left = type.Select(split => (split.Split, split.Count)).ToList();
            var others = new List<RepackGroup>();
            foreach (var group in type.Key.Groups)
            {
                var now = GroupType.SplitOf(group);
                var same = left.FindIndex(one => one.Count > 0 && one.Split.SequenceEqual(now));
                if (same < 0)
                {
                    others.Add(group);
                    continue;
                }
                left[same] = (left[same].Split, left[same].Count - 1);
                Keep(group);
            }
            foreach (var group in others)
            {
                var any = left.FindIndex(one => one.Count > 0);
                left[any] = (left[any].Split, left[any].Count - 1);
                var free = group.Members.ToList();
                foreach (var size in left[any].Split)
                {
                    waiting.Add((group, free, size));
                }
            }
        }
        return true;
    }

    private void Keep(RepackGroup group)
    {
        foreach (var part in group.Members.Zip(group.Offers).GroupBy(one => one.Second).OrderBy(g => g.Key))
        {
            int[] members = [.. part.Select(one => one.First)];
            if (TakeOpen(group, members.Length, part.Key))
            {
                placed.Add((group, part.Key, members));
            }
            else
            {
                waiting.Add((group, [.. members], members.Length));
            }
        }
    }

    private bool TakeOpen(RepackGroup group, int size, int offer) =>
        open.TryGetValue((group.Start, group.Length, size), out var list) && list.Remove(offer);

    private bool PlaceWaiting()
    {
        // Those with the fewest places to go first; else somebody who could have gone elsewhere takes the only one.
        foreach (var (group, members, size) in waiting.OrderBy(one => Choices(one.Group, one.Members, one.Size)).ToList())
        {
            if (!open.TryGetValue((group.Start, group.Length, size), out var list))
            {
                return false;
            }
            var best = (Points: long.MinValue, Offer: -1, Chosen: Array.Empty<int>());
            foreach (var offer in list.Distinct())
            {
                var (points, chosen) = Choose(group, members, size, offer);
                if (chosen.Length == size && points > best.Points)
                {
                    best = (points, offer, chosen);
                }
            }
            if (best.Offer < 0)
            {
                return false;
            }
            list.Remove(best.Offer);
            members.RemoveAll(member => best.Chosen.Contains(member));
            placed.Add((group, best.Offer, best.Chosen));
        }
        return true;
    }

    private int Choices(RepackGroup group, List<int> members, int size) =>
        open.TryGetValue((group.Start, group.Length, size), out var list)
            ? list.Count(offer => members.Count(member => May(group, member, offer)) >= size)
            : 0;

    private (long Points, int[] Chosen) Choose(RepackGroup group, List<int> members, int size, int offer)
    {
        var able = members
            .Where(member => May(group, member, offer))
            .Select(member => (Points: group.Own(state, member, offer), Member: member))
            .OrderByDescending(one => one.Points)
            .ThenBy(one => one.Member)
            .Take(size)
            .ToList();
        return (able.Sum(one => one.Points), [.. able.Select(one => one.Member)]);
    }

    private bool May(RepackGroup group, int member, int offer) =>
        state.Problem.Allowed.Allows(member, offer, group.Start);
}
