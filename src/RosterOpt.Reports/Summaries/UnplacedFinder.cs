using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Summaries;

/// <summary>Finds what a roster leaves undone of the curriculum.</summary>
public static class UnplacedFinder
{
    /// <summary>
    /// Missing rotations by student in the order of the data set: compulsory disciplines in the order of the curriculum, then
    /// pools. Students who leave early need not finish and are left out.
    /// </summary>
    public static IReadOnlyList<UnplacedRotations> Find(PlacementProblem problem, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var facts = new RosterFacts(problem, roster);
        return [.. problem.Students.Where(student => !student.LeavesEarly).SelectMany(student => Of(facts, student))];
    }

    private static IEnumerable<UnplacedRotations> Of(RosterFacts facts, Student student)
    {
        var problem = facts.Problem;
        var curriculum = problem.Programmes[student.Programme].Curriculum;
        var done = facts.RotationsOf(student.Index).CountBy(rotation => rotation.Discipline).ToDictionary();
        foreach (var rule in curriculum.Where(rule => !rule.IsElective))
        {
            var missing = PlacementProblem.TimesToDo(student, rule) - done.GetValueOrDefault(rule.Discipline);
            if (missing > 0)
            {
                yield return new(student.Id, problem.Disciplines[rule.Discipline].Id, null, missing);
            }
        }
        foreach (var pool in problem.Pools)
        {
            var taken = curriculum.Count(rule =>
                rule.Pool == pool.Index
                && done.ContainsKey(rule.Discipline)
                && !student.Completed.ContainsKey(rule.Discipline)
            );
            var missing = problem.ElectivesToDo(student, pool.Index) - taken;
            if (missing > 0)
            {
                yield return new(student.Id, null, pool.Id, missing);
            }
        }
    }
}
