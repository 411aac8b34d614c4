namespace RosterOpt.Engine.Search.Units;

/// <summary>pair, whole and stranger: one unit per pod and block.</summary>
internal sealed class PodUnits : ScoreUnits
{
    private readonly SearchProblem problem;
    private readonly Occupancy occupancy;
    private readonly UnitValues values;
    private readonly int[] due;
    private readonly int[] groupStamp;
    private readonly int[] groupCount;
    private readonly long[] factors;
    private readonly bool[] splitNow;
    private readonly IndexSet split;
    private int stamp;

    public PodUnits(SearchProblem problem, Occupancy occupancy)
    {
        this.problem = problem;
        this.occupancy = occupancy;
        values = new UnitValues(problem.PodMembers.Length * problem.Blocks);
        due = new int[problem.PodMembers.Length * problem.Blocks];
        splitNow = new bool[due.Length];
        split = new IndexSet(due.Length);
        for (var pod = 0; pod < problem.PodMembers.Length; pod++)
        {
            for (var block = 0; block < problem.Blocks; block++)
            {
                due[(pod * problem.Blocks) + block] = problem
                    .PodMembers[pod]
                    .Count(s => problem.Problem.Students[s].Due[block]);
            }
        }
        var groups = problem.BySite ? problem.Sites * problem.Blocks : problem.Slots.Count;
        groupStamp = new int[groups];
        groupCount = new int[groups];
        factors = [.. problem.Problem.Students.Select(s => s.IsSolo ? 0L : s.IsolationPenalty)];
    }

    public override IReadOnlyList<string> Terms { get; } = ["pair", "whole", "stranger"];

    public override Heed Heeds => Heed.Changes | Heed.Neighbours;

    /// <summary>pod × blocks + block of the pods that are placed in several groups then, as of the last committed move.</summary>
    public IndexSet Split => split;

    public override void Begin() => values.Begin();

    /// <summary>The move is kept: notes which pods it split or united.</summary>
    public void Commit()
    {
        for (var i = 0; i < values.Touched; i++)
        {
            split.Set(values[i], splitNow[values[i]]);
        }
    }

    public override void BeforeChange(int student, int block, int slot) => Neighbour(student, block);

    public override void Neighbour(int student, int block)
    {
        var pod = problem.PodOf[student];
        if (pod >= 0)
        {
            values.Touch((pod * problem.Blocks) + block);
        }
    }

    public override long Settle(ReadOnlySpan<int> changed)
    {
        long delta = 0;
        for (var i = 0; i < values.Touched; i++)
        {
            delta += values.Store(i, Value(values[i]));
        }
        return delta;
    }

    public override void Undo() => values.Undo();

    private long Value(int unit)
    {
        var (pod, block) = Math.DivRem(unit, problem.Blocks);
        var members = problem.PodMembers[pod];
        var (here, parts, pairs) = CountParts(members, block);
        splitNow[unit] = parts > 1;
        var settings = problem.Settings;
        long points = (long)settings.Pair * pairs;
        if (parts == 1 && due[unit] >= 2 && here == due[unit])
        {
            points += settings.Whole;
        }
        if (here > 1 && parts > 1 && settings.Stranger > 0)
        {
            points -= settings.Stranger * Strangers(members, block);
        }
        return points * problem.Weeks[block];
    }

    private (int Here, int Parts, int Pairs) CountParts(int[] members, int block)
    {
        if (++stamp == int.MaxValue)
        {
            Array.Clear(groupStamp);
            stamp = 1;
        }
        var (here, parts, pairs) = (0, 0, 0);
        foreach (var student in members)
        {
            var group = GroupAt(student, block);
            if (group < 0)
            {
                continue;
            }
            here++;
            if (groupStamp[group] != stamp)
            {
                groupStamp[group] = stamp;
                groupCount[group] = 1;
                parts++;
            }
            else
            {
                pairs += groupCount[group]++;
            }
        }
        return (here, parts, pairs);
    }

    /// <summary>Sum of the factors of members who have company but no podmate; needs the counts of <see cref="CountParts"/>.</summary>
    private long Strangers(int[] members, int block)
    {
        long sum = 0;
        foreach (var student in members)
        {
            var group = GroupAt(student, block);
            if (group >= 0 && groupCount[group] == 1 && occupancy.GroupCount(group) > 1)
            {
                sum += factors[student];
            }
        }
        return sum;
    }

    private int GroupAt(int student, int block)
    {
        var slot = occupancy.SlotAt[(student * problem.Blocks) + block];
        return slot < 0 ? -1 : occupancy.GroupOf(slot);
    }
}
