namespace RosterOpt.Engine.Models.Rules;

/// <summary>A slot takes nobody or at least its opening minimum.</summary>
internal sealed class UnderOpenMinModelRule : IModelRule
{
    public const string RuleName = "under-open-min";

    public string Name => RuleName;

    public void Add(ModelContext model)
    {
        foreach (var slot in model.Problem.Slots)
        {
            var venue = new Venue(slot.Block, slot.Site, slot.Discipline);
            if (slot.OpenMin > 1 && model.Occupancy.CandidateCount(venue) > 0)
            {
                var sum = model.Occupancy.Count(venue).Add(model.Occupancy.Used(venue), -slot.OpenMin);
                model.Ask(new Demand(Name, sum, 0, long.MaxValue / 4, () => Subjects.Slot(model.Problem, venue)));
            }
        }
    }
}
