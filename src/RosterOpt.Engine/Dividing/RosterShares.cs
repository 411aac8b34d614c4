using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// Shares that follow a legal roster of the whole: every part has the places that its students use in it, and of what is free as much
/// as of the offer. So each part begins with a legal roster, and whatever legal rosters the parts find make a legal one together:
/// <list type="bullet">
/// <item>places, limits of sites and of programmes: used and free ones sum to what there is;</item>
/// <item>a minimum is dealt out among those who meet it now, each no more than it has there;</item>
/// <item>a slot that opens for so many only belongs to the one part that uses it; where several do, they keep it open together;</item>
/// <item>of two students kept apart who are in different parts, only one may be at a site in a block (<see cref="ApartRefusals"/>).</item>
/// </list>
/// </summary>
internal sealed class RosterShares : IPlaceShares
{
    private const int Nobody = -1;
    private const int Several = -2;
    private readonly PlacementProblem problem;
    private readonly IReadOnlyList<DividedOffer> offers;
    private readonly RosterUse use;
    private readonly IReadOnlyList<Slot>[] slots;
    private readonly IReadOnlyList<Exclusion>[] refusals;

    /// <param name="problem">The whole problem.</param>
    /// <param name="offers">Its offers with their shares.</param>
    /// <param name="partOf">By student.</param>
    /// <param name="roster">A legal roster of the whole.</param>
    public RosterShares(PlacementProblem problem, IReadOnlyList<DividedOffer> offers, int[] partOf, Roster roster)
    {
        (this.problem, this.offers) = (problem, offers);
        var parts = offers.Count == 0 ? partOf.DefaultIfEmpty(-1).Max() + 1 : offers[0].Shares.Length;
        use = new RosterUse(problem, roster, partOf, parts);
        slots = [.. Enumerable.Range(0, parts).Select(Cut)];
        refusals = ApartRefusals.Of(problem, roster, partOf, slots);
    }

    public IReadOnlyList<Slot> SlotsOf(int part) => slots[part];

    public IReadOnlyList<Exclusion> RefusalsOf(int part) => refusals[part];

    public IReadOnlyList<SiteLimit> SiteLimitsOf(int part)
    {
        var here = slots[part].Select(slot => (slot.Site, slot.Block)).ToHashSet();
        var weights = SiteWeights.Of(offers, part);
        var limits = new List<SiteLimit>();
        foreach (var row in problem.SiteLimits.Where(row => here.Contains((row.Site, row.Block))))
        {
            var free = row.Max - use.AtSite(row.Site, row.Block);
            limits.Add(row with { Max = use.AtSite(part, row.Site, row.Block) + weights.ShareOf(row.Site, free) });
        }
        return limits;
    }

    public IReadOnlyList<ProgrammeLimit> ProgrammeLimitsOf(int part)
    {
        var offerOf = offers.ToDictionary(offer => (offer.Site, offer.Discipline));
        var here = slots[part].Select(slot => (slot.Site, slot.Discipline, slot.Block)).ToHashSet();
        var limits = new List<ProgrammeLimit>();
        foreach (var row in problem.ProgrammeLimits.Where(row => here.Contains((row.Site, row.Discipline, row.Block))))
        {
            var free = row.Max - use.Under(row);
            limits.Add(
                row with
                {
                    Max = use.Under(part, row) + offerOf[(row.Site, row.Discipline)].ShareOf(free, part),
                }
            );
        }
        return limits;
    }

    private List<Slot> Cut(int part)
    {
        var cut = new List<Slot>();
        foreach (var offer in offers)
        {
            var largest = Array.IndexOf(offer.Shares, offer.Shares.DefaultIfEmpty(0).Max());
            foreach (var slot in offer.Slots)
            {
                var mine = Cut(offer, slot, part, largest);
                if (mine.Max > 0)
                {
                    cut.Add(mine);
                }
            }
        }
        cut.Sort((a, b) => a.Index.CompareTo(b.Index));
        return cut;
    }

    private Slot Cut(DividedOffer offer, Slot slot, int part, int largest)
    {
        var (own, all) = (use.Of(part, slot), use.Of(slot));
        if (slot.OpenMin > 1 && UserOf(slot) is var user && user != Several)
        {
            // Half open in one part and half in another it would be open in neither.
            return part == (user == Nobody ? largest : user) ? slot : slot with { Max = 0 };
        }
        var least = Math.Max(slot.Min, slot.OpenMin > 1 ? slot.OpenMin : 0);
        return slot with
        {
            Max = own + offer.ShareOf(slot.Max - all, part),
            Min = Math.Clamp(least - use.Before(part, slot), 0, own),
            OpenMin = Math.Min(1, slot.OpenMin),
        };
    }

    /// <summary>The part that uses the slot.</summary>
    private int UserOf(Slot slot)
    {
        var user = Nobody;
        for (var part = 0; part < use.Parts; part++)
        {
            if (use.Of(part, slot) > 0)
            {
                user = user == Nobody ? part : Several;
            }
        }
        return user;
    }
}
