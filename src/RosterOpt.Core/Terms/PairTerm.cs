using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Pairs of one pod together, by weeks: Σ over blocks of weeks × pairs.</summary>
public sealed class PairTerm : IScoreTerm
{
    public string Name => "pair";

    public int Sign => 1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Pair;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var pairWeeksTwice = 0L;
        foreach (var block in facts.Problem.Blocks)
        {
            var weeks = block.Weeks;
            for (var student = 0; student < facts.Problem.Students.Count; student++)
            {
                pairWeeksTwice += weeks * facts.PodmatesOf(student, block.Index);
            }
        }
        return pairWeeksTwice / 2;
    }
}
