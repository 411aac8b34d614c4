using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>How one score term is said to the model.</summary>
internal interface IModelTerm
{
    /// <summary>Name in the settings table.</summary>
    string Name { get; }

    /// <summary>Sign × points per unit; a term with 0 is left out of the model.</summary>
    long SignedWeight(Settings settings);

    /// <summary>The amount, in the units of the score, as a sum over the model's variables. Not called where the weight is 0.</summary>
    LinearSum Amount(ModelContext model);
}
