namespace RosterOpt.Engine.Search.Units;

/// <summary>unanchored: one unit per student. Everybody in a group that somebody joins or leaves is touched.</summary>
internal sealed class AnchorUnits(SearchProblem problem, Occupancy occupancy, GroupMembers members) : ScoreUnits
{
    private readonly UnitValues values = new(problem.Students);
    private readonly int[] shared = new int[problem.Students];
    private readonly List<int> met = [];

    public override IReadOnlyList<string> Terms { get; } = ["unanchored"];

    public override Heed Heeds => Heed.Students | Heed.Changes;

    public override void Begin() => values.Begin();

    public override void BeforeStudent(int student) => values.Touch(student);

    public override void BeforeChange(int student, int block, int slot)
    {
        var group = occupancy.GroupOf(slot);
        if (group < 0)
        {
            return;
        }
        foreach (var other in members.Of(group))
        {
            values.Touch(other);
        }
    }

    public override long Settle(ReadOnlySpan<int> changed)
    {
        long delta = 0;
        for (var i = 0; i < values.Touched; i++)
        {
            delta += values.Store(i, IsUnanchored(values[i]) ? -problem.Settings.Unanchored : 0);
        }
        return delta;
    }

    public override void Undo() => values.Undo();

    private bool IsUnanchored(int student)
    {
        if (problem.IsSolo[student])
        {
            return false;
        }
        var (load, most) = (0, 0);
        var first = student * problem.Blocks;
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = occupancy.SlotAt[first + block];
            var group = slot < 0 ? -1 : occupancy.GroupOf(slot);
            if (group < 0)
            {
                continue;
            }
            var weeks = problem.Weeks[block];
            load += weeks;
            foreach (var other in members.Of(group))
            {
                if (other == student)
                {
                    continue;
                }
                if (shared[other] == 0)
                {
                    met.Add(other);
                }
                shared[other] += weeks;
                most = Math.Max(most, shared[other]);
            }
        }
        foreach (var other in met)
        {
            shared[other] = 0;
        }
        met.Clear();
        return load >= problem.Settings.EnoughWeeks && most < problem.Settings.EnoughWeeks;
    }
}
