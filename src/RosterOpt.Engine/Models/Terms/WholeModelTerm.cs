using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Weeks × pods with at least two members due, all of whom are together.</summary>
internal sealed class WholeModelTerm : IModelTerm
{
    public string Name => "whole";

    public long SignedWeight(Settings settings) => settings.Whole;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var pod in problem.Pods)
        {
            foreach (var block in problem.Blocks)
            {
                // Only those due can be placed, so as many together as are due are all of them.
                var due = pod.Members.Count(member => problem.Students[member].Due[block.Index]);
                if (due >= 2)
                {
                    foreach (var venue in model.Pods.Venues(pod.Index, block.Index))
                    {
                        amount.Add(model.Pods.AtLeast(pod.Index, venue, due), block.Weeks);
                    }
                }
            }
        }
        return amount;
    }
}
