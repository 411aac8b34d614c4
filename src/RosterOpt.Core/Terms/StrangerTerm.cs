using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Students among strangers, by weeks: Σ of weeks × isolation_penalty of students with company, but none of it from their pod, although another member is socially placed.</summary>
public sealed class StrangerTerm : IScoreTerm
{
    public string Name => "stranger";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Stranger;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var amount = 0L;
        foreach (var block in facts.Problem.Blocks)
        {
            var weeks = block.Weeks;
            foreach (var student in facts.Problem.Students)
            {
                var stranger = facts.IsAmongStrangers(student.Index, block.Index);
                amount += stranger ? (long)weeks * student.IsolationPenalty : 0;
            }
        }
        return amount;
    }
}
