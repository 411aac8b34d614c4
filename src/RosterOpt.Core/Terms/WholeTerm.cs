using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Whole pods, by weeks: Σ over blocks of weeks × pods with at least 2 members due, all of whom are together.</summary>
public sealed class WholeTerm : IScoreTerm
{
    public string Name => "whole";

    public int Sign => 1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Whole;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PodIntegrity.Measure(facts).WholeWeeks;
    }
}
