using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Weeks of students at a site whose area differs from their home.</summary>
internal sealed class AwayModelTerm : IModelTerm
{
    public string Name => "away";

    public long SignedWeight(Settings settings) => -settings.Away;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var student in problem.Students.Where(static student => student.Home >= 0))
        {
            foreach (var (rotation, taken) in model.Students.Choices(student.Index))
            {
                if (problem.Sites[rotation.Site].Area is >= 0 and var area && area != student.Home)
                {
                    amount.Add(
                        taken,
                        Enumerable.Range(rotation.Start, rotation.Blocks).Sum(block => problem.Blocks[block].Weeks)
                    );
                }
            }
        }
        return amount;
    }
}
