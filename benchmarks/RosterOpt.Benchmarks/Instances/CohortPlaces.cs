using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>Makes slots and limits that the planted roster obeys: minimums, blocks with fewer places, limits of programmes and sites.</summary>
internal sealed class CohortPlaces
{
    private readonly CohortShape shape;
    private readonly Random random;
    private readonly CohortSites sites;

    public CohortPlaces(CohortShape shape, Random random, CohortSites sites)
    {
        this.shape = shape;
        this.random = random;
        this.sites = sites;
        foreach (var offer in sites.Offers)
        {
            AddSlots(offer);
            if (offer.Places >= 4 && Chance(8))
            {
                LimitProgramme(offer, random.Next(CohortCurriculum.Programmes.Count));
            }
        }
        foreach (var site in sites.Sites.Where(site => site.IsHospital && Chance(20)))
        {
            LimitSite(site);
        }
    }

    public List<Slot> Slots { get; } = [];

    public List<ProgrammeLimit> ProgrammeLimits { get; } = [];

    public List<SiteLimit> SiteLimits { get; } = [];

    private bool Chance(int percent) => random.Next(100) < percent;

    private static IEnumerable<int> BlocksOf(PlannedSite site) =>
        Enumerable.Range(site.From, CohortCurriculum.Blocks - site.From);

    private void AddSlots(CohortOffer offer)
    {
        var isSure = BlocksOf(offer.Site).All(block => offer.Used(block) is 0 or >= 2);
        var openMin = offer.Places >= 2 && isSure && Chance(shape.OpenMinPercent) ? 2 : 0;
        var thin = Chance(8) ? random.Next(CohortCurriculum.Blocks) : -1;
        foreach (var block in BlocksOf(offer.Site))
        {
            var used = offer.Used(block);
            var max =
                block != thin ? offer.Places
                : used == 0 ? 0
                : Math.Max(used, offer.Places - 2);
            Slots.Add(
                new Slot
                {
                    Index = Slots.Count,
                    Site = offer.Site.Index,
                    Discipline = offer.Discipline,
                    Block = block,
                    Max = max,
                    OpenMin = max == 0 ? 0 : openMin,
                    Min = used >= 2 && Chance(shape.MinPercent) ? Math.Max(1, used * shape.MinDepthPercent / 100) : 0,
                    Requires = offer.Requires,
                }
            );
        }
    }

    private void LimitProgramme(CohortOffer offer, int programme)
    {
        var busiest = BlocksOf(offer.Site).Max(block => offer.UsedBy(programme, block));
        var max = Math.Max(busiest, offer.Places * 3 / 5);
        ProgrammeLimits.AddRange(
            BlocksOf(offer.Site)
                .Select(block => new ProgrammeLimit(
                    offer.Site.Index,
                    offer.Discipline,
                    block,
                    [programme],
                    max,
                    SourceRow.None
                ))
        );
    }

    private void LimitSite(PlannedSite site)
    {
        var here = sites.Offers.FindAll(offer => offer.Site.Index == site.Index);
        var busiest = BlocksOf(site).Max(block => here.Sum(offer => offer.Used(block)));
        var max = Math.Max(busiest, here.Sum(offer => offer.Places) * 85 / 100);
        SiteLimits.AddRange(BlocksOf(site).Select(block => new SiteLimit(site.Index, block, max, SourceRow.None)));
    }
}
