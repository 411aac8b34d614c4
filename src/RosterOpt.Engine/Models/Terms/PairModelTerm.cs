using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Weeks × pairs of one pod together.</summary>
internal sealed class PairModelTerm : IModelTerm
{
    public string Name => "pair";

    public long SignedWeight(Settings settings) => settings.Pair;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var pod in problem.Pods)
        {
            foreach (var block in problem.Blocks)
            {
                foreach (var venue in model.Pods.Venues(pod.Index, block.Index))
                {
                    // The k-th member to be there makes k − 1 pairs.
                    for (var count = 2; count <= pod.Members.Count; count++)
                    {
                        amount.Add(model.Pods.AtLeast(pod.Index, venue, count), (count - 1) * block.Weeks);
                    }
                }
            }
        }
        return amount;
    }
}
