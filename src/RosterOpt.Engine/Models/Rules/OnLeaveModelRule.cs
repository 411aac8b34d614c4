using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>No placement in a block in which the student is not due.</summary>
internal sealed class OnLeaveModelRule : IModelRule
{
    public string Name => "on-leave";

    public bool IsFilter => true;

    public Func<RotationChoice, bool>? FilterFor(PlacementProblem problem, Student student) =>
        student.Due.All(static due => due)
            ? null
            : choice =>
            {
                for (var block = choice.Start; block < choice.End; block++)
                {
                    if (!student.Due[block])
                    {
                        return false;
                    }
                }
                return true;
            };
}
