using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A student does no discipline of the programme more often than it is still to do, an elective once. Counted: rotations beyond
/// max(1, still to do); the first of a discipline that is already done breaks <see cref="NotInCurriculum"/> instead.
/// </summary>
public sealed class RepeatedDiscipline : IHardRule
{
    public string Name => "repeated-discipline";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var done = new RotationCount(facts);
        foreach (var student in facts.Problem.Students)
        {
            done.Read(student.Index);
            foreach (var rule in facts.Problem.Programmes[student.Programme].Curriculum)
            {
                var wanted = rule.IsElective ? 1 : Math.Max(1, PlacementProblem.TimesToDo(student, rule));
                var surplus = done.Of(rule.Discipline) - wanted;
                if (surplus > 0)
                {
                    yield return Breach(facts.Problem, student, rule, surplus);
                }
            }
        }
    }

    private Breach Breach(PlacementProblem problem, Student student, CurriculumRule rule, int surplus)
    {
        var what = $"{BreachText.Count(surplus, "rotation")} of {BreachText.Discipline(problem, rule.Discipline)}";
        var named = $"{student.Id} has {what} too many.";
        var confidential = student.Completed.ContainsKey(rule.Discipline);
        return new Breach(Name, surplus, confidential ? "A student has more rotations than are still to do." : named)
        {
            Student = student.Index,
            Discipline = rule.Discipline,
            Row = rule.Row,
            IsConfidential = confidential,
            Confidential = confidential ? named : string.Empty,
        };
    }
}
