using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>What all rotations earn by the rows of preferences that they match; may be negative.</summary>
public sealed class PreferenceTerm : IScoreTerm
{
    public string Name => "preference";

    public int Sign => 1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Preference;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.OwnYears.Sum(year => year.Preference);
    }
}
