using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>What rotations earn by preference.</summary>
internal sealed class PreferenceModelTerm : IModelTerm
{
    public string Name => "preference";

    public long SignedWeight(Settings settings) => settings.Preference;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var student in problem.Students)
        {
            amount.Add(model.Years.Preference(student.Index));
        }
        return amount;
    }
}
