namespace RosterOpt.Engine.Models.Rules;

/// <summary>No more students at a site in a block than it takes in all.</summary>
internal sealed class OverSitePlacesModelRule : IModelRule
{
    public string Name => "over-site-places";

    public void Add(ModelContext model)
    {
        foreach (var limit in model.Problem.SiteLimits)
        {
            var venue = new Venue(limit.Block, limit.Site, Venue.Any);
            if (model.Occupancy.CandidateCount(venue) > limit.Max)
            {
                model.Ask(
                    new Demand(
                        Name,
                        model.Occupancy.Count(venue),
                        0,
                        limit.Max,
                        () => Subjects.Site(model.Problem, venue)
                    )
                );
            }
        }
    }
}
