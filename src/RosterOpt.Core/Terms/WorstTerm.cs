using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>The lowest of the students' own preference − move − wait, with those weights and penalties; 0 without students.</summary>
public sealed class WorstTerm : IScoreTerm
{
    public string Name => "worst";

    public int Sign => 1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Worst;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var settings = facts.Problem.Settings;
        return facts.OwnYears.Select(year => year.Points(settings)).DefaultIfEmpty(0).Min();
    }
}
