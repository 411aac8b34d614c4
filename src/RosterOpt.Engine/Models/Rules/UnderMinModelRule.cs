namespace RosterOpt.Engine.Models.Rules;

/// <summary>At least the slot's minimum is placed there.</summary>
internal sealed class UnderMinModelRule : IModelRule
{
    public const string RuleName = "under-min";

    public string Name => RuleName;

    public void Add(ModelContext model)
    {
        foreach (var slot in model.Problem.Slots)
        {
            if (slot.Min > 0)
            {
                var venue = new Venue(slot.Block, slot.Site, slot.Discipline);
                model.Ask(
                    new Demand(
                        Name,
                        model.Occupancy.Count(venue),
                        slot.Min,
                        long.MaxValue / 4,
                        () => Subjects.Slot(model.Problem, venue)
                    )
                );
            }
        }
    }
}
