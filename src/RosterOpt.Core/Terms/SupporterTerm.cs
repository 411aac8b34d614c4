using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Larger groups without a peer supporter, by weeks: Σ of weeks × social (site, block) with at least settings.supporter_from students and none tagged.</summary>
public sealed class SupporterTerm : IScoreTerm
{
    public string Name => "supporter";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Supporter;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return SupporterCover.Measure(facts).UncoveredWeeks;
    }
}
