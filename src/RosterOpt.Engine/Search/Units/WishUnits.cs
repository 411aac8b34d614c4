namespace RosterOpt.Engine.Search.Units;

/// <summary>together: one unit per wish between different pods and block.</summary>
internal sealed class WishUnits : ScoreUnits
{
    private readonly SearchProblem problem;
    private readonly Occupancy occupancy;
    private readonly UnitValues values;
    private readonly List<(int A, int B, int Weight)> wishes = [];
    private readonly int[]?[] wishesOf;

    public WishUnits(SearchProblem problem, Occupancy occupancy)
    {
        this.problem = problem;
        this.occupancy = occupancy;
        wishesOf = new int[]?[problem.Students];
        foreach (var wish in problem.Problem.Wishes)
        {
            var pod = problem.PodOf[wish.StudentA];
            if (wish.Weight == 0 || (pod >= 0 && pod == problem.PodOf[wish.StudentB]))
            {
                continue;
            }
            wishesOf[wish.StudentA] = [.. wishesOf[wish.StudentA] ?? [], wishes.Count];
            wishesOf[wish.StudentB] = [.. wishesOf[wish.StudentB] ?? [], wishes.Count];
            wishes.Add((wish.StudentA, wish.StudentB, wish.Weight));
        }
        values = new UnitValues(wishes.Count * problem.Blocks);
    }

    public override IReadOnlyList<string> Terms { get; } = ["together"];

    public override Heed Heeds => Heed.Changes;

    public override void Begin() => values.Begin();

    public override void BeforeChange(int student, int block, int slot)
    {
        if (wishesOf[student] is not { } mine)
        {
            return;
        }
        foreach (var wish in mine)
        {
            values.Touch((wish * problem.Blocks) + block);
        }
    }

    public override long Settle(ReadOnlySpan<int> changed)
    {
        long delta = 0;
        for (var i = 0; i < values.Touched; i++)
        {
            var (wish, block) = Math.DivRem(values[i], problem.Blocks);
            var (a, b, weight) = wishes[wish];
            var group = GroupAt(a, block);
            var met = group >= 0 && group == GroupAt(b, block);
            delta += values.Store(i, met ? (long)problem.Settings.Together * weight * problem.Weeks[block] : 0);
        }
        return delta;
    }

    public override void Undo() => values.Undo();

    private int GroupAt(int student, int block)
    {
        var slot = occupancy.SlotAt[(student * problem.Blocks) + block];
        return slot < 0 ? -1 : occupancy.GroupOf(slot);
    }
}
