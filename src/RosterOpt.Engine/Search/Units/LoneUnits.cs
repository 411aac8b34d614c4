namespace RosterOpt.Engine.Search.Units;

/// <summary>isolation and repeat_isolation: one unit per student.</summary>
internal sealed class LoneUnits(SearchProblem problem, Occupancy occupancy) : IScoreUnits
{
    private readonly UnitValues values = new(problem.Students);
    private readonly long[] factors = [.. problem.Problem.Students.Select(s => s.IsSolo ? 0L : s.IsolationPenalty)];

    public IReadOnlyList<string> Terms { get; } = ["isolation", "repeat_isolation"];

    public void Begin() => values.Begin();

    public void BeforeStudent(int student) => values.Touch(student);

    public void BeforeChange(int student, int block, int slot) { }

    public void Neighbour(int student, int block) => values.Touch(student);

    public long Settle(ReadOnlySpan<int> changed)
    {
        long delta = 0;
        for (var i = 0; i < values.Touched; i++)
        {
            delta += values.Store(i, Value(values[i]));
        }
        return delta;
    }

    public void Undo() => values.Undo();

    private long Value(int student)
    {
        if (factors[student] == 0)
        {
            return 0;
        }
        var (weeks, lonely, counted) = (0, 0, -1);
        var first = student * problem.Blocks;
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = occupancy.SlotAt[first + block];
            if (slot < 0 || occupancy.GroupOf(slot) is var group && (group < 0 || occupancy.GroupCount(group) != 1))
            {
                continue;
            }
            weeks += problem.Weeks[block];
            // A rotation with several lone blocks repeats isolation once.
            var start = occupancy.StartAt[first + block];
            lonely += start == counted ? 0 : 1;
            counted = start;
        }
        var settings = problem.Settings;
        return -factors[student]
            * (((long)settings.Isolation * weeks) + ((long)settings.RepeatIsolation * Math.Max(0, lonely - 1)));
    }
}
