using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Move penalty × rotations at another site than the rotation before.</summary>
internal sealed class MoveModelTerm : IModelTerm
{
    public string Name => "move";

    public long SignedWeight(Settings settings) => -settings.Move;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var student in problem.Students.Where(static student => student.MovePenalty > 0))
        {
            amount.Add(model.Years.Moves(student.Index), student.MovePenalty);
        }
        return amount;
    }
}
