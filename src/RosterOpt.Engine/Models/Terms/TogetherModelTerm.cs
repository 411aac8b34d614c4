using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Weeks × weight of wishes between different pods, or without one, whose students are together.</summary>
internal sealed class TogetherModelTerm : IModelTerm
{
    public string Name => "together";

    public long SignedWeight(Settings settings) => settings.Together;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var wish in problem.Wishes.Where(wish => wish.Weight > 0 && !SamePod(problem, wish)))
        {
            foreach (var block in problem.Blocks)
            {
                amount.Add(
                    model.Pairs.Together(wish.StudentA, wish.StudentB, block.Index),
                    (long)wish.Weight * block.Weeks
                );
            }
        }
        return amount;
    }

    private static bool SamePod(PlacementProblem problem, Wish wish) =>
        problem.Students[wish.StudentA].Pod is >= 0 and var pod && pod == problem.Students[wish.StudentB].Pod;
}
