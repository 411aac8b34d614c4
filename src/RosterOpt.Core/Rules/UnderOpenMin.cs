using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Rules;

/// <summary>A slot with an opening minimum holds nobody or at least so many students. Counted: slots.</summary>
public sealed class UnderOpenMin : IHardRule
{
    public string Name => "under-open-min";

    public IEnumerable<Breach> Check(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var slot in facts.Problem.Slots)
        {
            var students = facts.InSlot(slot.Site, slot.Discipline, slot.Block).Count;
            if (slot.Max > 0 && students > 0 && students < slot.OpenMin)
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
            1,
            $"{where} takes nobody or at least {BreachText.Count(slot.OpenMin, "student")} and has {students}."
        )
        {
            Block = slot.Block,
            Site = slot.Site,
            Discipline = slot.Discipline,
            Row = slot.Row,
        };
    }
}
