using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A slot with a minimum holds at least so many students. Counted: missing students.</summary>
public sealed class UnderMin : IHardRule
{
    public string Name => "under-min";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var slot in facts.Problem.Slots)
        {
            var students = facts.InSlot(slot.Site, slot.Discipline, slot.Block).Count;
            if (students < slot.Min)
            {
                yield return Breach(facts.Problem, slot, students);
            }
        }
    }

    private Breach Breach(PlacementProblem problem, Slot slot, int students)
    {
        var where = BreachText.Slot(problem, (slot.Site, slot.Discipline, slot.Block));
        return new Breach(
            Name,
            slot.Min - students,
            $"{where} needs at least {BreachText.Count(slot.Min, "student")} and has {students}."
        )
        {
            Block = slot.Block,
            Site = slot.Site,
            Discipline = slot.Discipline,
            Row = slot.Row,
        };
    }
}
