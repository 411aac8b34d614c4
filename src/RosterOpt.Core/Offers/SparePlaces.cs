using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Offers;

/// <summary>
/// Places that a roster does not need. Three things are told apart. <em>Empty</em>: nobody is there in this roster, and another roster may
/// want it. <em>Given back without loss</em>: with every slot lowered to the students in it, all at once, the roster is still legal and
/// scores the same; <see cref="IsKept"/> is the audit's word on it. As fewer places never make a better roster possible, a roster
/// that is proven best stays the best. <em>Never needed</em>: more places than students who may be there at all, in whatever roster.
/// </summary>
public sealed class SparePlaces
{
    private SparePlaces(IReadOnlyList<OfferUse> offers, bool isKept)
    {
        (Offers, IsKept) = (offers, isKept);
    }

    /// <summary>Every discipline at every site with places, by site and discipline.</summary>
    public IReadOnlyList<OfferUse> Offers { get; }

    /// <summary>True where the audit found the roster legal, and of equal score, with all empty places given back at once.</summary>
    public bool IsKept { get; }

    /// <summary>Places × blocks offered.</summary>
    public long Places => Offers.Sum(offer => (long)offer.Places);

    /// <summary>Places × blocks empty in this roster.</summary>
    public long Empty => Offers.Sum(offer => (long)offer.Empty);

    /// <summary>Places × blocks that no roster can use.</summary>
    public long NeverNeeded => Offers.Sum(offer => (long)offer.NeverNeeded);

    /// <summary>Finds them.</summary>
    /// <param name="problem">The data set.</param>
    /// <param name="roster">Any roster; of an illegal one nothing can be given back without loss.</param>
    public static SparePlaces Of(PlacementProblem problem, Roster roster)
    {
        var before = Audit.Run(problem, roster);
        var facts = new RosterFacts(problem, roster);
        var most = MostEver.BySlot(problem);
        var uses = problem
            .Slots.Where(slot => slot.Max > 0)
            .Select(slot => new SlotUse(slot.Index, slot.Max, Students(facts, slot), most[slot.Index]));
        var offers = uses.GroupBy(use => (problem.Slots[use.Slot].Site, problem.Slots[use.Slot].Discipline))
            .OrderBy(group => group.Key)
            .Select(group => new OfferUse(
                group.Key.Site,
                group.Key.Discipline,
                [.. group.OrderBy(use => problem.Slots[use.Slot].Block)]
            ));
        return new SparePlaces([.. offers], before.IsLegal && IsSame(before, GiveBack(problem, roster), roster));
    }

    /// <summary>The problem with every slot lowered to the students whom the roster has in it; one without any takes nobody.</summary>
    public static PlacementProblem GiveBack(PlacementProblem problem, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var facts = new RosterFacts(problem, roster);
        return problem with
        {
            Slots = [.. problem.Slots.Select(slot => slot with { Max = Math.Min(slot.Max, Students(facts, slot)) })],
        };
    }

    private static bool IsSame(AuditResult before, PlacementProblem lowered, Roster roster)
    {
        var after = Audit.Run(lowered, roster);
        return after.IsLegal && after.Score == before.Score;
    }

    private static int Students(RosterFacts facts, Slot slot) =>
        facts.InSlot(slot.Site, slot.Discipline, slot.Block).Count;
}
