using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Wait penalty × blocks without a placement before the end of the last rotation.</summary>
internal sealed class WaitModelTerm : IModelTerm
{
    public string Name => "wait";

    public long SignedWeight(Settings settings) => -settings.Wait;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var student in problem.Students.Where(static student => student.WaitPenalty > 0))
        {
            amount.Add(model.Years.Waits(student.Index), student.WaitPenalty);
        }
        return amount;
    }
}
