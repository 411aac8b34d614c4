namespace RosterOpt.Engine.Search;

/// <summary>
/// Who is where, by student and block, and how many are in each slot, at each site and under each programme limit, with the
/// amount by which places, minimums and <c>apart</c> pairs are missed. Every change is one student-block.
/// </summary>
internal sealed class Occupancy
{
    private readonly SearchProblem problem;
    private readonly SlotTable slots;
    private readonly int[][] occupants;
    private readonly int[] position;
    private readonly SlotCell[] cells;
    private readonly bool countsSites;
    private readonly int[] siteXor;
    private readonly int[] limitCount;
    private readonly int[]?[] apart;
    private readonly int[] badPosition;
    private readonly List<int> badSlots = [];
    private long missing;

    public Occupancy(SearchProblem problem)
    {
        this.problem = problem;
        slots = problem.Slots;
        SlotAt = new int[problem.Students * problem.Blocks];
        StartAt = new int[SlotAt.Length];
        position = new int[SlotAt.Length];
        Array.Fill(SlotAt, -1);
        cells = new SlotCell[slots.Count];
        SiteCount = new int[problem.Sites * problem.Blocks];
        siteXor = new int[SiteCount.Length];
        limitCount = new int[slots.LimitMax.Length];
        occupants = new int[slots.Count][];
        badPosition = new int[slots.Count];
        Array.Fill(badPosition, -1);
        apart = BuildApart(problem);
        countsSites =
            problem.BySite
            || problem.Settings.Supporter > 0
            || Array.Exists(slots.SiteBlockMax, max => max < int.MaxValue);
        for (var slot = 0; slot < slots.Count; slot++)
        {
            occupants[slot] = [];
            cells[slot] = new SlotCell(slots.Min[slot], slots.Max[slot], slots.OpenMin[slot], slots.SiteBlock[slot]);
            missing += slots.Min[slot];
            Track(slot, 0, cells[slot].Miss);
        }
    }

    /// <summary>Slot by student × blocks + block; -1 where not placed.</summary>
    public int[] SlotAt { get; }

    /// <summary>First block of the rotation, by student × blocks + block; meaningless where not placed.</summary>
    public int[] StartAt { get; }

    /// <summary>Students by site-block; kept only where something depends on it: company, a limit or the term supporter.</summary>
    public int[] SiteCount { get; }

    /// <summary>Students too many or missing, summed over slots, sites and programme limits, and apart pairs at one site.</summary>
    public long Violation { get; private set; }

    /// <summary>The part of <see cref="Violation"/> that does something forbidden; the rest leaves a minimum short.</summary>
    public long Forbidden => Violation - missing;

    /// <summary>Slots whose own places or minimums are missed now, in no order.</summary>
    public IReadOnlyList<int> BadSlots => badSlots;

    /// <summary>Students in the slot.</summary>
    public int SlotCount(int slot) => cells[slot].Count;

    /// <summary>Students in the slot, in no order.</summary>
    public ReadOnlySpan<int> Occupants(int slot) => occupants[slot].AsSpan(0, cells[slot].Count);

    /// <summary>The group in which company is counted, or -1 where it is not.</summary>
    public int GroupOf(int slot) =>
        !slots.IsSocial[slot] ? -1
        : problem.BySite ? slots.SiteBlock[slot]
        : slot;

    /// <summary>Students in the group.</summary>
    public int GroupCount(int group) => problem.BySite ? SiteCount[group] : cells[group].Count;

    /// <summary>The one student of a group of one.</summary>
    public int LoneStudent(int group) => problem.BySite ? siteXor[group] : cells[group].Xor;

    /// <summary>True where the student's placement in the block, which there must be, is one too many or beside somebody kept apart.</summary>
    public bool IsCrowded(int student, int block)
    {
        var slot = SlotAt[(student * problem.Blocks) + block];
        var site = slots.SiteBlock[slot];
        return cells[slot].Count > slots.Max[slot]
            || cells[slot].Count < slots.OpenMin[slot]
            || SiteCount[site] > slots.SiteBlockMax[site]
            || (
                slots.Limits[slot] is { } limits
                && Array.Exists(limits, limit => limitCount[limit] > slots.LimitMax[limit])
            )
            || ApartAt(student, block, site) > 0;
    }

    public void Place(int student, int block, int slot, int start)
    {
        var at = (student * problem.Blocks) + block;
        SlotAt[at] = slot;
        StartAt[at] = start;
        ref var cell = ref cells[slot];
        Append(student, at, slot, cell.Count);
        missing -= cell.Count < cell.Min ? 1 : 0;
        var before = cell.Miss;
        cell.Count++;
        cell.Xor ^= student;
        Track(slot, before, cell.Miss);
        if (countsSites)
        {
            siteXor[cell.SiteBlock] ^= student;
            Violation += SiteCount[cell.SiteBlock]++ >= slots.SiteBlockMax[cell.SiteBlock] ? 1 : 0;
        }
        CountLimits(student, slot, 1);
        Violation += ApartAt(student, block, cell.SiteBlock);
    }

    public void Clear(int student, int block)
    {
        var at = (student * problem.Blocks) + block;
        var slot = SlotAt[at];
        ref var cell = ref cells[slot];
        var before = cell.Miss;
        cell.Count--;
        cell.Xor ^= student;
        Detach(at, slot, block, cell.Count);
        SlotAt[at] = -1;
        missing += cell.Count < cell.Min ? 1 : 0;
        Track(slot, before, cell.Miss);
        if (countsSites)
        {
            siteXor[cell.SiteBlock] ^= student;
            Violation -= --SiteCount[cell.SiteBlock] >= slots.SiteBlockMax[cell.SiteBlock] ? 1 : 0;
        }
        CountLimits(student, slot, -1);
        Violation -= ApartAt(student, block, cell.SiteBlock);
    }

    /// <summary>Notes how much the slot misses now: most changes leave it as it was, and cost nothing here.</summary>
    private void Track(int slot, int before, int now)
    {
        if (before == now)
        {
            return;
        }
        Violation += now - before;
        if (now > 0 != badPosition[slot] >= 0)
        {
            Mark(slot, now > 0);
        }
    }

    private void Mark(int slot, bool bad)
    {
        if (bad)
        {
            badPosition[slot] = badSlots.Count;
            badSlots.Add(slot);
            return;
        }
        var last = badSlots[^1];
        badSlots[badPosition[slot]] = last;
        badPosition[last] = badPosition[slot];
        badSlots.RemoveAt(badSlots.Count - 1);
        badPosition[slot] = -1;
    }

    private void Append(int student, int at, int slot, int n)
    {
        var list = occupants[slot];
        if (n == list.Length)
        {
            Array.Resize(ref list, Math.Max(4, n * 2));
            occupants[slot] = list;
        }
        list[n] = student;
        position[at] = n;
    }

    private void Detach(int at, int slot, int block, int left)
    {
        var last = occupants[slot][left];
        occupants[slot][position[at]] = last;
        position[(last * problem.Blocks) + block] = position[at];
    }

    private void CountLimits(int student, int slot, int step)
    {
        if (limitCount.Length == 0 || slots.Limits[slot] is not { } limits)
        {
            return;
        }
        foreach (var limit in limits)
        {
            if (!slots.LimitCounts[limit][problem.ProgrammeOf[student]])
            {
                continue;
            }
            var before = Math.Max(0, limitCount[limit] - slots.LimitMax[limit]);
            limitCount[limit] += step;
            Violation += Math.Max(0, limitCount[limit] - slots.LimitMax[limit]) - before;
        }
    }

    private int ApartAt(int student, int block, int siteBlock)
    {
        if (apart.Length == 0 || apart[student] is not { } others)
        {
            return 0;
        }
        var met = 0;
        foreach (var other in others)
        {
            var slot = SlotAt[(other * problem.Blocks) + block];
            met += slot >= 0 && slots.SiteBlock[slot] == siteBlock ? 1 : 0;
        }
        return met;
    }

    private static int[]?[] BuildApart(SearchProblem problem)
    {
        var lists = new int[]?[problem.Problem.ApartPairs.Count == 0 ? 0 : problem.Students];
        foreach (var pair in problem.Problem.ApartPairs)
        {
            lists[pair.StudentA] = [.. lists[pair.StudentA] ?? [], pair.StudentB];
            lists[pair.StudentB] = [.. lists[pair.StudentB] ?? [], pair.StudentA];
        }
        return lists;
    }
}
