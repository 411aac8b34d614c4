namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// Adds a rotation that a student still has to do (or may do, where the student leaves early), taking away another one where there is
/// no room; or takes one away from a student who need not finish.
/// </summary>
internal sealed class FillGap : IMove
{
    private readonly int[] candidates;

    /// <param name="problem">The problem.</param>
    /// <param name="unfinished">Students with rotations missing, or who leave early.</param>
    public FillGap(SearchProblem problem, IEnumerable<int> unfinished)
    {
        candidates =
        [
            .. unfinished.Concat(Enumerable.Range(0, problem.Students).Where(problem.Demands.IsOptional)).Distinct(),
        ];
    }

    public string Name => "fill-gap";

    public bool TryPropose(MoveKit kit)
    {
        if (candidates.Length == 0)
        {
            return false;
        }
        var student = candidates[kit.Random.Next(candidates.Length)];
        if (kit.Problem.Demands.IsOptional(student) && kit.Random.Next(3) == 0)
        {
            var start = kit.RandomRotation(student);
            if (start < 0)
            {
                return false;
            }
            kit.State.Remove(student, start);
            return kit.OrderKept();
        }
        return Insert(kit, student);
    }

    private static bool Insert(MoveKit kit, int student)
    {
        var demands = kit.Problem.Demands.Of(student);
        if (demands.Length == 0)
        {
            return false;
        }
        var demand = demands[kit.Random.Next(demands.Length)];
        if (demand.Disciplines.Length == 0 || Done(kit, student, demand) >= demand.Count)
        {
            return false;
        }
        var discipline = demand.Disciplines[kit.Random.Next(demand.Disciplines.Length)];
        if (demand.IsPool && Done(kit, student, discipline) > 0)
        {
            return false;
        }
        var length = kit.Problem.LengthOf(student, discipline);
        if (length > kit.Problem.Blocks)
        {
            return false;
        }
        var start = kit.Random.Next(kit.Problem.Blocks - length + 1);
        if (!kit.Problem.Allowed.AllowsSomewhere(student, discipline, start))
        {
            return false;
        }
        for (var block = start; block < start + length; block++)
        {
            if (kit.State.SlotAt(student, block) >= 0)
            {
                kit.State.Remove(student, kit.State.StartAt(student, block));
            }
        }
        kit.TakeOne(student);
        return kit.PlaceMovers(discipline, start, -1) && kit.OrderKept();
    }

    private static int Done(MoveKit kit, int student, Demand demand)
    {
        var done = 0;
        foreach (var discipline in demand.Disciplines)
        {
            done += Done(kit, student, discipline);
        }
        return done;
    }

    private static int Done(MoveKit kit, int student, int discipline)
    {
        var done = 0;
        for (var block = 0; block < kit.Problem.Blocks; block++)
        {
            done += kit.Starts(student, discipline, block) ? 1 : 0;
        }
        return done;
    }
}
