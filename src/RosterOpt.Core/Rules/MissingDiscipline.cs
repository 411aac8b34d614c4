using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A student does every compulsory discipline of the programme as often as it is still to do, unless the student leaves early.
/// Counted: rotations missing.
/// </summary>
public sealed class MissingDiscipline : IHardRule
{
    public string Name => "missing-discipline";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var done = new RotationCount(facts);
        foreach (var student in facts.Problem.Students)
        {
            if (student.LeavesEarly)
            {
                continue;
            }
            done.Read(student.Index);
            foreach (var rule in facts.Problem.Programmes[student.Programme].Curriculum)
            {
                var missing = rule.IsElective
                    ? 0
                    : PlacementProblem.TimesToDo(student, rule) - done.Of(rule.Discipline);
                if (missing > 0)
                {
                    yield return Breach(facts.Problem, student, rule, missing);
                }
            }
        }
    }

    private Breach Breach(PlacementProblem problem, Student student, CurriculumRule rule, int missing)
    {
        var what = $"{BreachText.Count(missing, "rotation")} of {BreachText.Discipline(problem, rule.Discipline)}";
        var named = $"{student.Id} lacks {what}.";
        var confidential = student.Completed.ContainsKey(rule.Discipline);
        return new Breach(Name, missing, confidential ? "A student lacks a rotation that is still to do." : named)
        {
            Student = student.Index,
            Discipline = rule.Discipline,
            Row = rule.Row,
            IsConfidential = confidential,
            Confidential = confidential ? named : string.Empty,
        };
    }
}
