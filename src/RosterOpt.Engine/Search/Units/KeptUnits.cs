namespace RosterOpt.Engine.Search.Units;

/// <summary>
/// kept: one unit per student and first block of a rotation, valuing the step into it from the rotation before. Others who come or
/// go touch only the steps that end or begin in that block.
/// </summary>
internal sealed class KeptUnits(SearchProblem problem, Occupancy occupancy, GroupMembers members) : ScoreUnits
{
    private readonly UnitValues values = new(problem.Students * problem.Blocks);
    private readonly int[] mark = new int[problem.Students];
    private int stamp;

    public override IReadOnlyList<string> Terms { get; } = ["kept"];

    public override Heed Heeds => Heed.Students | Heed.Changes;

    public override void Begin() => values.Begin();

    public override void BeforeStudent(int student) => TouchSteps(student);

    public override void BeforeChange(int student, int block, int slot)
    {
        var group = occupancy.GroupOf(slot);
        if (group < 0)
        {
            return;
        }
        foreach (var other in members.Of(group))
        {
            if (other != student)
            {
                TouchAround(other, block);
            }
        }
    }

    public override long Settle(ReadOnlySpan<int> changed)
    {
        foreach (var student in changed)
        {
            TouchSteps(student);
        }
        long delta = 0;
        for (var i = 0; i < values.Touched; i++)
        {
            delta += values.Store(i, IsKept(values[i]) ? problem.Settings.Kept : 0);
        }
        return delta;
    }

    public override void Undo() => values.Undo();

    private void TouchSteps(int student)
    {
        if (problem.IsSolo[student])
        {
            return;
        }
        var first = student * problem.Blocks;
        for (var block = 0; block < problem.Blocks; block++)
        {
            if (occupancy.SlotAt[first + block] >= 0 && occupancy.StartAt[first + block] == block)
            {
                values.Touch(first + block);
            }
        }
    }

    private void TouchAround(int student, int block)
    {
        if (problem.IsSolo[student])
        {
            return;
        }
        var first = student * problem.Blocks;
        if (occupancy.StartAt[first + block] == block)
        {
            values.Touch(first + block);
        }
        var start = occupancy.StartAt[first + block];
        for (var next = block + 1; next < problem.Blocks; next++)
        {
            if (occupancy.SlotAt[first + next] < 0)
            {
                continue;
            }
            if (occupancy.StartAt[first + next] != start)
            {
                values.Touch(first + next);
            }
            return;
        }
    }

    private bool IsKept(int unit)
    {
        var (student, block) = Math.DivRem(unit, problem.Blocks);
        var first = student * problem.Blocks;
        var slot = occupancy.SlotAt[unit];
        if (slot < 0 || occupancy.StartAt[unit] != block)
        {
            return false;
        }
        var previous = block - 1;
        while (previous >= 0 && occupancy.SlotAt[first + previous] < 0)
        {
            previous--;
        }
        if (previous < 0)
        {
            return false;
        }
        var (before, now) = (occupancy.GroupOf(occupancy.SlotAt[first + previous]), occupancy.GroupOf(slot));
        return before >= 0 && now >= 0 && Meets(student, before, now);
    }

    private bool Meets(int student, int before, int now)
    {
        if (++stamp == int.MaxValue)
        {
            Array.Clear(mark);
            stamp = 1;
        }
        foreach (var other in members.Of(before))
        {
            mark[other] = stamp;
        }
        foreach (var other in members.Of(now))
        {
            if (other != student && mark[other] == stamp)
            {
                return true;
            }
        }
        return false;
    }
}
