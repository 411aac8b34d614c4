using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>Rotations that one student does out of a few disciplines in every legal roster.</summary>
/// <param name="Rules">One compulsory discipline, or the electives of a pool that count for the student.</param>
/// <param name="Least">At least so many rotations in all.</param>
/// <param name="Most">At most so many rotations in all.</param>
/// <param name="MostEach">At most so many of one discipline.</param>
public sealed record Duty(IReadOnlyList<CurriculumRule> Rules, int Least, int Most, int MostEach)
{
    /// <summary>Fewest blocks that the duty can take.</summary>
    public int LeastBlocks => LengthsAscending().Take(Least).Sum();

    /// <summary>Most blocks that the duty can take.</summary>
    public int MostBlocks => LengthsAscending().Reverse().Take(Most).Sum();

    private IEnumerable<int> LengthsAscending() =>
        Rules.SelectMany(rule => Enumerable.Repeat(rule.Length, MostEach)).Order();

    /// <summary>
    /// The duties of a student, which between them hold every discipline that a legal roster may give the student. They follow
    /// from the rules <c>missing-discipline</c>, <c>repeated-discipline</c>, <c>not-in-curriculum</c> and <c>pool-count</c>: a
    /// compulsory discipline is done exactly as often as is still to do, electives that count exactly as often as the pool still
    /// asks; who leaves early may leave out anything, and owes no pool a count. An elective named as completed, yet not so often
    /// as to be finished, may be taken but counts for no pool.
    /// </summary>
    public static IReadOnlyList<Duty> Of(PlacementProblem problem, Student student)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(student);
        var duties = new List<Duty>();
        var open = problem
            .Programmes[student.Programme]
            .Curriculum.Where(rule => !problem.IsFinishedBefore(student, rule.Discipline))
            .ToList();
        foreach (var rule in open.Where(rule => !rule.IsElective))
        {
            // More rotations than blocks fit into no roster, so the cut loses none.
            var times = Math.Min(PlacementProblem.TimesToDo(student, rule), problem.Blocks.Count);
            duties.Add(new Duty([rule], student.LeavesEarly ? 0 : times, times, times));
        }
        foreach (var pool in open.Where(rule => rule.IsElective).GroupBy(rule => rule.Pool))
        {
            AddPool(problem, student, pool, duties);
        }
        return duties.Where(duty => duty.Most > 0).ToList();
    }

    private static void AddPool(
        PlacementProblem problem,
        Student student,
        IGrouping<int, CurriculumRule> pool,
        List<Duty> duties
    )
    {
        var counting = pool.Where(rule => !student.Completed.ContainsKey(rule.Discipline)).ToList();
        var wanted = Math.Min(counting.Count, problem.ElectivesToDo(student, pool.Key));
        duties.Add(
            student.LeavesEarly ? new Duty(counting, 0, counting.Count, 1) : new Duty(counting, wanted, wanted, 1)
        );
        foreach (var rule in pool.Where(rule => student.Completed.ContainsKey(rule.Discipline)))
        {
            duties.Add(new Duty([rule], 0, 1, 1));
        }
    }
}
