using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Terms;

/// <summary>Steps from a rotation to the next in which at least one companion stays. Solo students take no steps.</summary>
public sealed class KeptTerm : IScoreTerm
{
    public string Name => "kept";

    public int Sign => 1;

    public int Weight(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Kept;
    }

    public long Amount(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var amount = 0L;
        for (var student = 0; student < facts.Problem.Students.Count; student++)
        {
            amount += facts.Continuity.KeptSteps(student);
        }
        return amount;
    }
}
