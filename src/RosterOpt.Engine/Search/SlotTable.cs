using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Search;

/// <summary>Slots and offers in flat arrays. Slot numbers are those of <see cref="PlacementProblem.Slots"/>.</summary>
internal sealed class SlotTable
{
    public SlotTable(PlacementProblem problem)
    {
        var blocks = problem.Blocks.Count;
        Count = problem.Slots.Count;
        (Max, Min, OpenMin) = (new int[Count], new int[Count], new int[Count]);
        (Site, Discipline, Block) = (new int[Count], new int[Count], new int[Count]);
        (Offer, SiteBlock, IsSocial) = (new int[Count], new int[Count], new bool[Count]);
        Limits = new int[Count][];
        var offers = new Dictionary<(int, int), int>();
        var slots = new List<int>();
        foreach (var slot in problem.Slots)
        {
            if (!offers.TryGetValue((slot.Site, slot.Discipline), out var offer))
            {
                offers[(slot.Site, slot.Discipline)] = offer = offers.Count;
                slots.AddRange(Enumerable.Repeat(-1, blocks));
            }
            Fill(problem, slot, offer);
            if (slot.Max > 0)
            {
                slots[(offer * blocks) + slot.Block] = slot.Index;
            }
        }
        SlotOfOffer = [.. slots];
        OfferCount = offers.Count;
        (OfferSite, OfferDiscipline) = (new int[OfferCount], new int[OfferCount]);
        foreach (var ((site, discipline), offer) in offers)
        {
            (OfferSite[offer], OfferDiscipline[offer]) = (site, discipline);
        }
        OffersOfDiscipline = GroupOffers(problem.Disciplines.Count);
        SiteBlockMax = new int[problem.Sites.Count * blocks];
        Array.Fill(SiteBlockMax, int.MaxValue);
        foreach (var limit in problem.SiteLimits)
        {
            SiteBlockMax[(limit.Site * blocks) + limit.Block] = limit.Max;
        }
        AddProgrammeLimits(problem);
    }

    public int Count { get; }
    public int OfferCount { get; }
    public int[] Max { get; }
    public int[] Min { get; }
    public int[] OpenMin { get; }
    public int[] Site { get; }
    public int[] Discipline { get; }
    public int[] Block { get; }
    public int[] Offer { get; }
    public int[] SiteBlock { get; }

    /// <summary>True where placements in the slot count for company.</summary>
    public bool[] IsSocial { get; }

    /// <summary>Numbers of the programme limits on the slot; null where there is none.</summary>
    public int[]?[] Limits { get; }
    public int[] OfferSite { get; }
    public int[] OfferDiscipline { get; }

    /// <summary>Slot by offer × blocks + block; -1 where it takes nobody.</summary>
    public int[] SlotOfOffer { get; }
    public int[][] OffersOfDiscipline { get; }

    /// <summary>Most students at the site in the block, all disciplines together; int.MaxValue for no limit.</summary>
    public int[] SiteBlockMax { get; }

    public int[] LimitMax { get; private set; } = [];

    /// <summary>By limit and programme: true where the limit counts the programme's students.</summary>
    public bool[][] LimitCounts { get; private set; } = [];

    private void Fill(PlacementProblem problem, Slot slot, int offer)
    {
        var k = slot.Index;
        (Max[k], Min[k], OpenMin[k]) = (slot.Max, slot.Min, slot.OpenMin);
        (Site[k], Discipline[k], Block[k]) = (slot.Site, slot.Discipline, slot.Block);
        Offer[k] = offer;
        SiteBlock[k] = (slot.Site * problem.Blocks.Count) + slot.Block;
        IsSocial[k] = problem.Sites[slot.Site].IsSocial;
    }

    private int[][] GroupOffers(int disciplines)
    {
        var lists = Enumerable.Range(0, disciplines).Select(_ => new List<int>()).ToArray();
        for (var offer = 0; offer < OfferCount; offer++)
        {
            lists[OfferDiscipline[offer]].Add(offer);
        }
        return [.. lists.Select(list => list.ToArray())];
    }

    private void AddProgrammeLimits(PlacementProblem problem)
    {
        LimitMax = [.. problem.ProgrammeLimits.Select(limit => limit.Max)];
        LimitCounts = new bool[LimitMax.Length][];
        for (var i = 0; i < LimitMax.Length; i++)
        {
            var limit = problem.ProgrammeLimits[i];
            LimitCounts[i] = new bool[problem.Programmes.Count];
            foreach (var programme in limit.Programmes)
            {
                LimitCounts[i][programme] = true;
            }
            // A limit on a slot that does not exist binds nobody: nobody can be there legally.
            if (problem.FindSlot(limit.Site, limit.Discipline, limit.Block) is { } slot)
            {
                Limits[slot.Index] = [.. Limits[slot.Index] ?? [], i];
            }
        }
    }
}
