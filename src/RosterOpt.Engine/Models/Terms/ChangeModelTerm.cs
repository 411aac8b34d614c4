using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Student-blocks whose place, or absence, differs from the baseline.</summary>
internal sealed class ChangeModelTerm : IModelTerm
{
    public string Name => "change";

    public long SignedWeight(Settings settings) => -settings.Change;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        if (problem.Baseline is not { } baseline)
        {
            return amount;
        }
        foreach (var student in problem.Students.Where(student => baseline.Knows(student.Index)))
        {
            foreach (var block in problem.Blocks)
            {
                var before = baseline.At(student.Index, block.Index);
                if (!before.IsPlaced)
                {
                    amount.Add(model.Students.Placed(student.Index, block.Index));
                }
                else
                {
                    amount.Add(1);
                    amount.Add(
                        model.Students.IsIn(student.Index, new Venue(block.Index, before.Site, before.Discipline)),
                        -1
                    );
                }
            }
        }
        return amount;
    }
}
