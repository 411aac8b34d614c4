using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Weeks × social sites with enough students and none of them a peer supporter.</summary>
internal sealed class SupporterModelTerm : IModelTerm
{
    public string Name => "supporter";

    public long SignedWeight(Settings settings) => -settings.Supporter;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        var from = Math.Max(1, problem.Settings.SupporterFrom);
        foreach (var block in problem.Blocks)
        {
            foreach (var site in problem.Sites.Where(static site => site.IsSocial))
            {
                var venue = new Venue(block.Index, site.Index, Venue.Any);
                if (model.Occupancy.CandidateCount(venue) >= from)
                {
                    var supporters = model
                        .Occupancy.Of(venue)
                        .Where(one => problem.Students[one.Student].IsSupporter)
                        .Select(static one => one.IsThere)
                        .ToList();
                    var crowded = model.Reaches(model.Occupancy.Count(venue), from);
                    amount.Add(model.And(crowded, model.Or(supporters).Not()), block.Weeks);
                }
            }
        }
        return amount;
    }
}
