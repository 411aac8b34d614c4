using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A student has one placement at most in a block. Counted: surplus lines; the first line of a student and block counts.</summary>
public sealed class TwoPlacesAtOnce : IHardRule
{
    public string Name => "two-places-at-once";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var problem = facts.Problem;
        return facts.Roster.Surplus.Select(line => new Breach(
            Name,
            1,
            $"{BreachText.Student(problem, line.Student)} has a second line in {BreachText.Block(problem, line.Block)}: "
                + $"{BreachText.Discipline(problem, line.Discipline)} at {BreachText.Site(problem, line.Site)}."
        )
        {
            Student = line.Student,
            Block = line.Block,
            Site = line.Site,
            Discipline = line.Discipline,
        });
    }
}
