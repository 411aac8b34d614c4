using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A slot holds no more students than it has places. Counted: surplus students. A slot with 0 places breaks <see cref="UnknownSlot"/> instead.</summary>
public sealed class OverCapacity : IHardRule
{
    public string Name => "over-capacity";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var slot in facts.Problem.Slots)
        {
            var students = facts.InSlot(slot.Site, slot.Discipline, slot.Block).Count;
            if (slot.Max > 0 && students > slot.Max)
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
            students - slot.Max,
            $"{where} has {BreachText.Count(slot.Max, "place")} and {BreachText.Count(students, "student")}."
        )
        {
            Block = slot.Block,
            Site = slot.Site,
            Discipline = slot.Discipline,
            Row = slot.Row,
        };
    }
}
