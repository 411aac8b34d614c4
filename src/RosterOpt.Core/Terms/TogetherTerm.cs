using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Wishes between different pods (or without one) met, by weeks: Σ of weeks × weight. A wish inside a pod earns nothing.</summary>
public sealed class TogetherTerm : IScoreTerm
{
    public string Name => "together";

    public int Sign => 1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Together;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var problem = facts.Problem;
        var amount = 0L;
        foreach (var wish in problem.Wishes)
        {
            var pod = problem.Students[wish.StudentA].Pod;
            if (pod >= 0 && pod == problem.Students[wish.StudentB].Pod)
            {
                continue;
            }
            foreach (var block in problem.Blocks)
            {
                var together = facts.AreTogether(wish.StudentA, wish.StudentB, block.Index);
                amount += together ? (long)block.Weeks * wish.Weight : 0;
            }
        }
        return amount;
    }
}
