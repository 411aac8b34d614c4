using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Students alone, by weeks: Σ of weeks × isolation_penalty. Solo students are never alone.</summary>
public sealed class IsolationTerm : IScoreTerm
{
    public string Name => "isolation";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Isolation;
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
                var alone = facts.IsAlone(student.Index, block.Index);
                amount += alone ? (long)weeks * student.IsolationPenalty : 0;
            }
        }
        return amount;
    }
}
