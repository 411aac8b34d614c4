using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>A rotation lies within the window that the curriculum gives its discipline.</summary>
internal sealed class OutsideWindowModelRule : IModelRule
{
    public string Name => "outside-window";

    public bool IsFilter => true;

    public Func<RotationChoice, bool> FilterFor(PlacementProblem problem, Student student)
    {
        var programme = problem.Programmes[student.Programme];
        return choice => programme.RuleOf(choice.Discipline)?.AllowsWindow(choice.Start, choice.Blocks) ?? true;
    }
}
