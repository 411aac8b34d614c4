using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Students (not solo) with enough weeks who share enough of them with nobody.</summary>
public sealed class UnanchoredTerm : IScoreTerm
{
    public string Name => "unanchored";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Unanchored;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Anchoring.Count;
    }
}
