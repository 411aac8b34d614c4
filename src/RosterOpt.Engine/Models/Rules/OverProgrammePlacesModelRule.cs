namespace RosterOpt.Engine.Models.Rules;

/// <summary>No more students of the named programmes in a slot than the further limit allows.</summary>
internal sealed class OverProgrammePlacesModelRule : IModelRule
{
    public string Name => "over-programme-places";

    public void Add(ModelContext model)
    {
        foreach (var limit in model.Problem.ProgrammeLimits)
        {
            var venue = new Venue(limit.Block, limit.Site, limit.Discipline);
            var concerned = model
                .Occupancy.Of(venue)
                .Where(one => limit.Programmes.Contains(model.Problem.Students[one.Student].Programme))
                .Select(static one => one.IsThere)
                .ToList();
            if (concerned.Count > limit.Max)
            {
                var programmes = string.Join(
                    ", ",
                    limit.Programmes.Select(index => model.Problem.Programmes[index].Id)
                );
                model.Ask(
                    new Demand(
                        Name,
                        LinearSum.Of(concerned),
                        0,
                        limit.Max,
                        () => $"{Subjects.Slot(model.Problem, venue)} for {programmes}"
                    )
                );
            }
        }
    }
}
