using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// What a part of a cohort needs its share of places in: a <em>subject</em> is a discipline, or all disciplines that share a pool of
/// electives, because it is not known beforehand who takes which.
/// </summary>
internal sealed class Subjects
{
    private readonly PlacementProblem problem;
    private readonly int[] subjectOf;

    public Subjects(PlacementProblem problem)
    {
        this.problem = problem;
        var roots = PoolGroups.Of(problem);
        var numbers = roots.Distinct().Order().ToList();
        subjectOf = [.. roots.Select(one => numbers.IndexOf(one))];
        Count = numbers.Count;
    }

    public int Count { get; }

    public int Of(int discipline) => subjectOf[discipline];

    /// <summary>By subject: blocks that the student still has to do.</summary>
    public double[] LoadsOf(Student student)
    {
        var loads = new double[Count];
        var rules = problem.Programmes[student.Programme].Curriculum;
        foreach (var rule in rules.Where(rule => !rule.IsElective))
        {
            loads[Of(rule.Discipline)] += (double)PlacementProblem.TimesToDo(student, rule) * rule.Length;
        }
        foreach (var pool in rules.Where(rule => rule.IsElective).GroupBy(rule => rule.Pool))
        {
            loads[Of(pool.First().Discipline)] +=
                problem.ElectivesToDo(student, pool.Key) * pool.Average(rule => rule.Length);
        }
        return loads;
    }
}
