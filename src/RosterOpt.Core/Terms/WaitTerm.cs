using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Blocks without a placement before the end of the last rotation: Σ of wait_penalty × blocks. Blocks in which the student is not due count only with settings.wait_counts_leave.</summary>
public sealed class WaitTerm : IScoreTerm
{
    public string Name => "wait";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Wait;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.OwnYears.Sum(year => year.WaitPoints);
    }
}
