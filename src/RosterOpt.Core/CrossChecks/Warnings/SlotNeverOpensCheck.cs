using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Warnings;

/// <summary>
/// Slots whose open_min is above what a limit of the site lets in: they stay empty. One warning for each row of capacity.
/// </summary>
internal sealed class SlotNeverOpensCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts) =>
        facts
            .Problem.Slots.Where(slot => slot.Max > 0 && slot.OpenMin > facts.Limits.AtSite(slot.Site, slot.Block))
            .GroupBy(slot => (slot.Row, slot.Site, slot.Discipline))
            .Select(slots => Tell(facts.Problem, [.. slots]));

    private static Finding Tell(PlacementProblem problem, List<Slot> slots) =>
        Warning.Make(
            "slot-never-opens",
            slots[0].Row,
            "open_min",
            $"{problem.Disciplines[slots[0].Discipline].Id} at {problem.Sites[slots[0].Site].Id} never opens in "
                + $"{Phrases.Blocks(problem, slots.Select(slot => slot.Block))}: open_min {slots[0].OpenMin} is above the limit of the site."
        );
}
