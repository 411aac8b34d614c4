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
    private readonly int[] slotXor;
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
        SlotCount = new int[slots.Count];
        slotXor = new int[slots.Count];
        SiteCount = new int[problem.Sites * problem.Blocks];
        siteXor = new int[SiteCount.Length];
        limitCount = new int[slots.LimitMax.Length];
        occupants = new int[slots.Count][];
        badPosition = new int[slots.Count];
        Array.Fill(badPosition, -1);
        apart = BuildApart(problem);
        for (var slot = 0; slot < slots.Count; slot++)
        {
            occupants[slot] = [];
            Violation += slots.Min[slot];
            missing += slots.Min[slot];
            Track(slot);
        }
    }

    /// <summary>Slot by student × blocks + block; -1 where not placed.</summary>
    public int[] SlotAt { get; }

    /// <summary>First block of the rotation, by student × blocks + block; meaningless where not placed.</summary>
    public int[] StartAt { get; }

    public int[] SlotCount { get; }

    /// <summary>Students by site-block.</summary>
    public int[] SiteCount { get; }

    /// <summary>Students too many or missing, summed over slots, sites and programme limits, and apart pairs at one site.</summary>
    public long Violation { get; private set; }

    /// <summary>The part of <see cref="Violation"/> that does something forbidden; the rest leaves a minimum short.</summary>
    public long Forbidden => Violation - missing;

    /// <summary>Slots whose own places or minimums are missed now, in no order.</summary>
    public IReadOnlyList<int> BadSlots => badSlots;

    /// <summary>Students in the slot, in no order.</summary>
    public ReadOnlySpan<int> Occupants(int slot) => occupants[slot].AsSpan(0, SlotCount[slot]);

    /// <summary>The group in which company is counted, or -1 where it is not.</summary>
    public int GroupOf(int slot) =>
        !slots.IsSocial[slot] ? -1
        : problem.BySite ? slots.SiteBlock[slot]
        : slot;

    /// <summary>Students in the group.</summary>
    public int GroupCount(int group) => problem.BySite ? SiteCount[group] : SlotCount[group];

    /// <summary>The one student of a group of one.</summary>
    public int LoneStudent(int group) => problem.BySite ? siteXor[group] : slotXor[group];

    /// <summary>True where the student's placement in the block, which there must be, is one too many or beside somebody kept apart.</summary>
    public bool IsCrowded(int student, int block)
    {
        var slot = SlotAt[(student * problem.Blocks) + block];
        var site = slots.SiteBlock[slot];
        return SlotCount[slot] > slots.Max[slot]
            || SlotCount[slot] < slots.OpenMin[slot]
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
        var n = SlotCount[slot];
        Append(student, at, slot, n);
        slotXor[slot] ^= student;
        missing -= n < slots.Min[slot] ? 1 : 0;
        Miss(slot, SlotMiss(slot, n + 1) - SlotMiss(slot, n));
        var site = slots.SiteBlock[slot];
        siteXor[site] ^= student;
        if (SiteCount[site]++ >= slots.SiteBlockMax[site])
        {
            Violation++;
        }
        CountLimits(student, slot, 1);
        Violation += ApartAt(student, block, site);
    }

    public void Clear(int student, int block)
    {
        var at = (student * problem.Blocks) + block;
        var slot = SlotAt[at];
        var n = SlotCount[slot];
        Detach(at, slot, block);
        SlotAt[at] = -1;
        slotXor[slot] ^= student;
        missing += n <= slots.Min[slot] ? 1 : 0;
        Miss(slot, SlotMiss(slot, n - 1) - SlotMiss(slot, n));
        var site = slots.SiteBlock[slot];
        siteXor[site] ^= student;
        if (--SiteCount[site] >= slots.SiteBlockMax[site])
        {
            Violation--;
        }
        CountLimits(student, slot, -1);
        Violation -= ApartAt(student, block, site);
    }

    private void Miss(int slot, int more)
    {
        if (more != 0)
        {
            Violation += more;
            Track(slot);
        }
    }

    /// <summary>Students too many in the slot, or missing from its minimum, or from its open minimum where it is used.</summary>
    private int SlotMiss(int slot, int n)
    {
        var miss = n > slots.Max[slot] ? n - slots.Max[slot] : 0;
        miss += n < slots.Min[slot] ? slots.Min[slot] - n : 0;
        return miss + (n > 0 && n < slots.OpenMin[slot] ? slots.OpenMin[slot] - n : 0);
    }

    private void Track(int slot)
    {
        var bad = SlotMiss(slot, SlotCount[slot]) > 0;
        if (bad == badPosition[slot] >= 0)
        {
            return;
        }
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
        SlotCount[slot] = n + 1;
    }

    private void Detach(int at, int slot, int block)
    {
        var n = --SlotCount[slot];
        var last = occupants[slot][n];
        occupants[slot][position[at]] = last;
        position[(last * problem.Blocks) + block] = position[at];
    }

    private void CountLimits(int student, int slot, int step)
    {
        if (slots.Limits[slot] is not { } limits)
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
        if (apart[student] is not { } others)
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
        var lists = new int[]?[problem.Students];
        foreach (var pair in problem.Problem.ApartPairs)
        {
            lists[pair.StudentA] = [.. lists[pair.StudentA] ?? [], pair.StudentB];
            lists[pair.StudentB] = [.. lists[pair.StudentB] ?? [], pair.StudentA];
        }
        return lists;
    }
}
