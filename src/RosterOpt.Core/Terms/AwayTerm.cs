using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Students placed outside their home area, by weeks; only where both areas are given. Sites without peers count too.</summary>
public sealed class AwayTerm : IScoreTerm
{
    public string Name => "away";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Away;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return AwayPlacements.Measure(facts).Weeks;
    }
}
