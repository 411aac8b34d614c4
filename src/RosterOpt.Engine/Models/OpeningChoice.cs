using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Advice;

namespace RosterOpt.Engine.Models;

/// <summary>
/// A model of a problem with more places in many openings, of which at most one may be used: which of them is best is one solve and not
/// as many as there are openings.
/// </summary>
/// <param name="Original">The problem as it is; the model is of the one widened by all openings.</param>
/// <param name="Open">The openings.</param>
/// <param name="Places">Places that each of them has.</param>
internal sealed record OpeningChoice(PlacementProblem Original, IReadOnlyList<Opening> Open, int Places)
{
    /// <summary>Asks that only one opening is used.</summary>
    public void AddTo(ModelContext model)
    {
        var used = Open.Select(opening => (Opening: opening, Use: model.NewFlag())).ToList();
        model.Model.AddAtMostOne(used.Select(one => one.Use.Literal));
        var bySite = used.ToLookup(one => one.Opening.Site);
        foreach (var slot in Original.Slots)
        {
            Limit(
                model,
                new Venue(slot.Block, slot.Site, slot.Discipline),
                slot.Max,
                bySite[slot.Site].Where(one => one.Opening.Discipline == slot.Discipline)
            );
        }
        foreach (var limit in Original.SiteLimits)
        {
            Limit(model, new Venue(limit.Block, limit.Site, Venue.Any), limit.Max, bySite[limit.Site]);
        }
    }

    private void Limit(ModelContext model, Venue venue, int max, IEnumerable<(Opening Opening, Flag Use)> near)
    {
        var open = near.Where(one => one.Opening.Covers(venue.Block)).ToList();
        if (open.Count == 0 || model.Occupancy.CandidateCount(venue) <= max)
        {
            return;
        }
        var taken = model.Occupancy.Count(venue);
        foreach (var (_, use) in open)
        {
            taken.Add(use, -Places);
        }
        model.Require(taken, long.MinValue / 4, max);
    }
}
