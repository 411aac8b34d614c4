using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A fixed placement is kept. Counted: (row, block). Confidential.</summary>
public sealed class LockBroken : IHardRule
{
    public string Name => "lock-broken";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var held in facts.Problem.Locks)
        {
            if (facts.Roster.At(held.Student, held.Block) != new Place(held.Site, held.Discipline))
            {
                var where = BreachText.Slot(facts.Problem, (held.Site, held.Discipline, held.Block));
                yield return new Breach(Name, 1, "A fixed placement is not kept.")
                {
                    Student = held.Student,
                    Block = held.Block,
                    Site = held.Site,
                    Discipline = held.Discipline,
                    Row = held.Row,
                    IsConfidential = true,
                    Confidential =
                        $"{BreachText.Student(facts.Problem, held.Student)} is fixed to {where} and is not there.",
                };
            }
        }
    }
}
