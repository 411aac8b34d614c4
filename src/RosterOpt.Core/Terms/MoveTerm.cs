using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Changes of site from one rotation to the next: Σ of move_penalty × moves. Idle blocks between do not matter.</summary>
public sealed class MoveTerm : IScoreTerm
{
    public string Name => "move";

    public int Sign => -1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Move;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.OwnYears.Sum(year => year.MovePoints);
    }
}
