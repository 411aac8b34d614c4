using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>
/// A student does only disciplines of the programme that were not finished before the roster begins. Counted: rotations. No
/// further rule of the curriculum is applied to such a rotation.
/// </summary>
public sealed class NotInCurriculum : IHardRule
{
    public string Name => "not-in-curriculum";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var student in facts.Problem.Students)
        {
            foreach (var rotation in facts.RotationsOf(student.Index))
            {
                if (RuleFor(facts.Problem, student, rotation) is null)
                {
                    yield return Breach(facts.Problem, student, rotation);
                }
            }
        }
    }

    /// <summary>The curriculum row that the rotation must obey, or null where it breaks this rule.</summary>
    internal static CurriculumRule? RuleFor(PlacementProblem problem, Student student, Rotation rotation)
    {
        var rule = problem.Programmes[student.Programme].RuleOf(rotation.Discipline);
        return rule is not null && !problem.IsFinishedBefore(student, rotation.Discipline) ? rule : null;
    }

    private Breach Breach(PlacementProblem problem, Student student, Rotation rotation)
    {
        var rule = problem.Programmes[student.Programme].RuleOf(rotation.Discipline);
        var where = BreachText.Rotation(problem, rotation);
        var confidential = rule is { Times: > 0 };
        var programme = problem.Programmes[student.Programme].Id;
        var named = confidential
            ? $"{student.Id} has {where} but has already completed it."
            : $"{student.Id} has {where}, which programme {programme} does not ask for.";
        return new Breach(Name, 1, confidential ? "A student has a rotation that is already completed." : named)
        {
            Student = student.Index,
            Block = rotation.Start,
            Site = rotation.Site,
            Discipline = rotation.Discipline,
            Row = rule?.Row ?? default,
            IsConfidential = confidential,
            Confidential = confidential ? named : string.Empty,
        };
    }
}
