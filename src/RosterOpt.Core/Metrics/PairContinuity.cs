using RosterOpt.Core.Rosters;
using RosterOpt.Core.Terms;

namespace RosterOpt.Core.Metrics;

/// <summary>The weeks that pairs of a pod are together ÷ the most they could be, given how many social weeks each of the two has.</summary>
public static class PairContinuity
{
    public static double? Measure(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var most = 0L;
        foreach (var pod in facts.Problem.Pods)
        {
            // The smaller of each pair: in ascending order, each one's weeks once for everybody after it.
            int[] weeks = [.. pod.Members.Select(facts.LoadWeeks).Order()];
            for (var i = 0; i < weeks.Length; i++)
            {
                most += (long)weeks[i] * (weeks.Length - 1 - i);
            }
        }
        return Ratio.Of(new PairTerm().Amount(facts), most);
    }
}
