namespace RosterOpt.Engine.Models.Rules;

/// <summary>No more students in a slot than it has places.</summary>
internal sealed class OverCapacityModelRule : IModelRule
{
    public const string RuleName = "over-capacity";

    public string Name => RuleName;

    public void Add(ModelContext model)
    {
        foreach (var slot in model.Problem.Slots)
        {
            var venue = new Venue(slot.Block, slot.Site, slot.Discipline);
            if (model.Occupancy.CandidateCount(venue) > slot.Max)
            {
                model.Ask(
                    new Demand(
                        Name,
                        model.Occupancy.Count(venue),
                        0,
                        slot.Max,
                        () => Subjects.Slot(model.Problem, venue)
                    )
                );
            }
        }
    }
}
