using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>Only disciplines of the student's programme that were not finished before.</summary>
internal sealed class NotInCurriculumModelRule : IModelRule
{
    public string Name => "not-in-curriculum";

    public bool IsFilter => true;

    public Func<RotationChoice, bool> FilterFor(PlacementProblem problem, Student student)
    {
        var allowed = problem
            .Programmes[student.Programme]
            .Curriculum.Select(static rule => rule.Discipline)
            .Where(discipline => !problem.IsFinishedBefore(student, discipline))
            .ToHashSet();
        return choice => allowed.Contains(choice.Discipline);
    }
}
