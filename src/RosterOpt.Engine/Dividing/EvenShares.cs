using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// Shares of an offer that are alike in all blocks, for a cohort without a roster yet. Minimums that thin slots cannot share, and pairs
/// to be kept apart, are left to the whole.
/// </summary>
internal sealed class EvenShares(PlacementProblem problem, IReadOnlyList<DividedOffer> offers) : IPlaceShares
{
    public IReadOnlyList<Slot> SlotsOf(int part) =>
        [
            .. offers
                .Where(offer => offer.Shares[part] > 0)
                .SelectMany(offer => offer.Slots.Select(slot => Cut(offer, slot, part)))
                .OrderBy(slot => slot.Index),
        ];

    /// <summary>A limit of a site is shared as its places are.</summary>
    public IReadOnlyList<SiteLimit> SiteLimitsOf(int part)
    {
        var weights = SiteWeights.Of(offers, part);
        return
        [
            .. problem
                .SiteLimits.Where(row => weights.Owns(row.Site))
                .Select(row => row with { Max = weights.ShareOf(row.Site, row.Max) }),
        ];
    }

    public IReadOnlyList<ProgrammeLimit> ProgrammeLimitsOf(int part)
    {
        var offerOf = offers
            .Where(offer => offer.Shares[part] > 0)
            .ToDictionary(offer => (offer.Site, offer.Discipline));
        var limits = new List<ProgrammeLimit>();
        foreach (var row in problem.ProgrammeLimits)
        {
            if (offerOf.TryGetValue((row.Site, row.Discipline), out var offer))
            {
                limits.Add(row with { Max = offer.ShareOf(row.Max, part) });
            }
        }
        return limits;
    }

    public IReadOnlyList<Exclusion> RefusalsOf(int part) => [];

    private static Slot Cut(DividedOffer offer, Slot slot, int part)
    {
        if (offer.Shares[part] == offer.Places)
        {
            return slot;
        }
        var max = offer.ShareOf(slot.Max, part);
        max = max < slot.OpenMin ? 0 : max;
        return slot with
        {
            Max = max,
            Min = Math.Min(max, offer.ShareOf(slot.Min, part)),
            OpenMin = max == 0 ? 0 : slot.OpenMin,
        };
    }
}
