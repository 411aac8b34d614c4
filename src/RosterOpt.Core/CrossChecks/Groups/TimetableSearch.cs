using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>
/// Depth-first search for one timetable of one student, block by block. What is done so far is a number with one digit per
/// discipline; a (block, done) that led nowhere is not entered again.
/// </summary>
internal sealed class TimetableSearch
{
    private readonly List<Item> items = [];
    private readonly Dictionary<int, int> itemOf = [];
    private readonly List<Duty> electives;
    private readonly HashSet<(int Block, UInt128 Done)> failed = [];
    private readonly bool[] locked;
    private readonly int[] dueFrom;
    private readonly int[] done;
    private readonly int mostSteps;
    private readonly bool tooWide;

    public TimetableSearch(CrossCheckFacts facts, StudentWindows windows, int mostSteps)
    {
        this.mostSteps = mostSteps;
        var blocks = facts.Problem.Blocks.Count;
        electives = [.. windows.Group.Electives];
        locked = new bool[blocks];
        foreach (var row in facts.LocksOf(windows.Group.One))
        {
            locked[row.Block] = true;
        }
        dueFrom = new int[blocks + 1];
        for (var block = blocks - 1; block >= 0; block--)
        {
            dueFrom[block] = dueFrom[block + 1] + (windows.Group.One.Due[block] ? 1 : 0);
        }
        tooWide = !AddItems(facts, windows);
        done = new int[items.Count];
    }

    /// <summary>Steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>True: there is a timetable. False: there is none. Null: not known.</summary>
    public bool? Run() => tooWide || mostSteps <= 0 ? null : Search(0, 0);

    private bool AddItems(CrossCheckFacts facts, StudentWindows windows)
    {
        UInt128 place = 1;
        var rules = windows.Group.Programme.Curriculum.Where(rule => windows.Starts(rule).Any(can => can));
        foreach (var rule in rules.OrderBy(rule => LastStart(windows.Starts(rule))).ThenBy(rule => rule.Discipline))
        {
            var times = rule.IsElective ? 1 : PlacementProblem.TimesToDo(windows.Group.One, rule);
            if (place > UInt128.MaxValue / (UInt128)(times + 2))
            {
                return false;
            }
            itemOf[rule.Discipline] = items.Count;
            items.Add(
                new Item(rule, times, place, windows.Starts(rule))
                {
                    Required = !rule.IsElective && !windows.Group.One.LeavesEarly,
                    Duty = windows.Group.Electives.FirstOrDefault(duty => duty.Choices.Contains(rule)),
                    LastStart = LastStart(windows.Starts(rule)),
                }
            );
            place *= (UInt128)(times + 1);
        }
        foreach (var item in items)
        {
            item.First =
            [
                .. windows
                    .OpenPrerequisites(item.Rule)
                    .Select(before =>
                        itemOf.TryGetValue(before, out var index)
                            ? (index, windows.RotationsFirst(items[index].Rule))
                            : (-1, 1)
                    ),
            ];
        }
        return true;
    }

    private static int LastStart(IReadOnlyList<bool> starts) =>
        Enumerable.Range(0, starts.Count).LastOrDefault(start => starts[start]);

    private bool? Search(int block, UInt128 state)
    {
        if (block == locked.Length)
        {
            return items.TrueForAll(item => !item.Required || done[itemOf[item.Rule.Discipline]] == item.Times)
                && electives.TrueForAll(duty => DoneOf(duty) == duty.Count);
        }
        if (failed.Contains((block, state)) || IsHopeless(block))
        {
            return false;
        }
        if (++Steps > mostSteps)
        {
            return null;
        }
        for (var i = 0; i < items.Count; i++)
        {
            if (CanStart(i, block))
            {
                done[i]++;
                var found = Search(block + items[i].Rule.Length, state + items[i].Place);
                done[i]--;
                if (found != false)
                {
                    return found;
                }
            }
        }
        if (!locked[block] && Search(block + 1, state) is var later and not false)
        {
            return later;
        }
        failed.Add((block, state));
        return false;
    }

    private bool CanStart(int i, int block)
    {
        var item = items[i];
        return item.Starts[block]
            && done[i] < item.Times
            && (item.Duty is not { } duty || DoneOf(duty) < duty.Count)
            && Array.TrueForAll(item.First, first => first.Item >= 0 && done[first.Item] >= first.Times);
    }

    private bool IsHopeless(int block)
    {
        var blocksLeft = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var left = items[i].Required ? items[i].Times - done[i] : 0;
            if (left > 0 && items[i].LastStart < block)
            {
                return true;
            }
            blocksLeft += left * items[i].Rule.Length;
        }
        return blocksLeft > dueFrom[block];
    }

    private int DoneOf(Duty duty)
    {
        var count = 0;
        foreach (var rule in duty.Choices)
        {
            count += itemOf.TryGetValue(rule.Discipline, out var index) ? done[index] : 0;
        }
        return count;
    }

    private sealed record Item(CurriculumRule Rule, int Times, UInt128 Place, IReadOnlyList<bool> Starts)
    {
        public bool Required { get; init; }

        public Duty? Duty { get; init; }

        public int LastStart { get; init; }

        /// <summary>Items that must be done so often before.</summary>
        public (int Item, int Times)[] First { get; set; } = [];
    }
}
