namespace RosterOpt.Engine.Search.Units;

/// <summary>supporter: one unit per site and block.</summary>
internal sealed class SupporterUnits(SearchProblem problem, Occupancy occupancy) : ScoreUnits
{
    private readonly UnitValues values = new(problem.Sites * problem.Blocks);
    private readonly int[] supporters = new int[problem.Sites * problem.Blocks];
    private readonly bool[] isSupporter = [.. problem.Problem.Students.Select(student => student.IsSupporter)];

    public override IReadOnlyList<string> Terms { get; } = ["supporter"];

    public override Heed Heeds => Heed.Changes;

    public override void Begin() => values.Begin();

    public override void BeforeChange(int student, int block, int slot)
    {
        if (problem.Slots.IsSocial[slot])
        {
            values.Touch(problem.Slots.SiteBlock[slot]);
        }
    }

    /// <summary>The student has come to the site or left it.</summary>
    public void Count(int student, int slot, int step)
    {
        if (isSupporter[student])
        {
            supporters[problem.Slots.SiteBlock[slot]] += step;
        }
    }

    public override long Settle(ReadOnlySpan<int> changed)
    {
        long delta = 0;
        for (var i = 0; i < values.Touched; i++)
        {
            var at = values[i];
            var uncovered = occupancy.SiteCount[at] >= problem.Settings.SupporterFrom && supporters[at] == 0;
            // A site with nobody has nothing to cover, even where supporter_from is 0.
            var pays = uncovered && occupancy.SiteCount[at] > 0;
            delta += values.Store(i, pays ? -(long)problem.Settings.Supporter * problem.Weeks[at % problem.Blocks] : 0);
        }
        return delta;
    }

    public override void Undo() => values.Undo();
}
