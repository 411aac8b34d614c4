using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Search;

/// <summary>Rotations a student has to do: so many of one compulsory discipline, or so many electives out of a pool.</summary>
/// <param name="Disciplines">The one discipline, or the electives that the student may still take.</param>
/// <param name="Count">Rotations; of a pool each of another discipline.</param>
/// <param name="IsPool">True for a pool.</param>
internal sealed record Demand(int[] Disciplines, int Count, bool IsPool);

/// <summary>What every student has to do. Students with the same needs share one list.</summary>
internal sealed class DemandTable
{
    private readonly Demand[][] demands;
    private readonly bool[] optional;
    private readonly int[] required;

    public DemandTable(PlacementProblem problem)
    {
        demands = new Demand[problem.Students.Count][];
        optional = [.. problem.Students.Select(student => student.LeavesEarly)];
        var plain = new Dictionary<(int, object), Demand[]>();
        foreach (var student in problem.Students)
        {
            if (student.Completed.Count > 0 || student.LeavesEarly)
            {
                demands[student.Index] = Build(problem, student);
                continue;
            }
            var key = (student.Programme, (object)student.PoolCounts);
            if (!plain.TryGetValue(key, out var shared))
            {
                plain[key] = shared = Build(problem, student);
            }
            demands[student.Index] = shared;
        }
        required = [.. demands.Select(list => list.Sum(demand => demand.Count))];
    }

    /// <summary>What the student does; for one who leaves early: may do.</summary>
    public Demand[] Of(int student) => demands[student];

    /// <summary>True for a student who need not finish.</summary>
    public bool IsOptional(int student) => optional[student];

    /// <summary>Rotations in all.</summary>
    public int Rotations(int student) => required[student];

    private static Demand[] Build(PlacementProblem problem, Student student)
    {
        var list = new List<Demand>();
        var curriculum = problem.Programmes[student.Programme].Curriculum;
        foreach (var rule in curriculum.Where(rule => !rule.IsElective))
        {
            var count = PlacementProblem.TimesToDo(student, rule);
            if (count > 0)
            {
                list.Add(new Demand([rule.Discipline], count, IsPool: false));
            }
        }
        foreach (var pool in problem.Pools)
        {
            var open = curriculum
                .Where(rule => rule.Pool == pool.Index && !problem.IsFinishedBefore(student, rule.Discipline))
                .Where(rule => !student.Completed.ContainsKey(rule.Discipline))
                .Select(rule => rule.Discipline)
                .ToArray();
            // The rules count no electives of a student who leaves early: any number of them is legal.
            var count = student.LeavesEarly ? open.Length : problem.ElectivesToDo(student, pool.Index);
            if (count > 0)
            {
                list.Add(new Demand(open, count, IsPool: true));
            }
        }
        return [.. list];
    }
}
