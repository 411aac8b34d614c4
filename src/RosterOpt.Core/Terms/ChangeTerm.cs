using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Student-blocks that differ from the baseline, of students in both; 0 without a baseline.</summary>
public sealed class ChangeTerm : IScoreTerm
{
    public string Name => "change";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Change;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Problem.Baseline?.CountChanges(facts.Roster) ?? 0;
    }
}
