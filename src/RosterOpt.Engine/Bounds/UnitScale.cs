using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// In what a pod's work in a market is counted. Where all members' rotations of a discipline take the same n blocks, at one site
/// and without a gap, number the blocks of the calendar modulo n: each rotation covers exactly one block of each number. So the
/// parts in the blocks of one number take as many members together as there are rotations, and what all parts earn is at most n
/// times the most that parts of so many members earn: units are rotations, and every part counts n times. Where lengths differ
/// within the pod, and where a place is a whole site, units are blocks and every part counts once.
/// </summary>
internal sealed class UnitScale
{
    private readonly bool isByRotation;

    /// <param name="context">The problem.</param>
    /// <param name="market">The market.</param>
    /// <param name="loads">The loads of the pod's members with something to do in the market.</param>
    public UnitScale(BoundContext context, Market market, IReadOnlyList<MarketLoad> loads)
    {
        isByRotation =
            !context.Places.IsBySite && market.Disciplines.All(discipline => HasOneLength(loads, discipline));
        Groups = context.Places.IsBySite
            ? [new UnitGroup(loads.Sum(load => load.MostBlocks), 1)]
            : market.Disciplines.Select(discipline => GroupOf(loads, discipline)).ToArray();
    }

    /// <summary>By discipline of the market, in its order; one only where a place is a whole site.</summary>
    public UnitGroup[] Groups { get; }

    public int Least(MarketLoad load) => isByRotation ? load.Duties.Sum(duty => duty.Least) : load.LeastBlocks;

    public int Most(MarketLoad load) => isByRotation ? load.Duties.Sum(duty => duty.Most) : load.MostBlocks;

    private UnitGroup GroupOf(IReadOnlyList<MarketLoad> loads, int discipline)
    {
        var rules = Rules(loads, discipline).ToList();
        var units = rules.Sum(one => one.Times * (isByRotation ? 1 : one.Rule.Length));
        return new UnitGroup(units, isByRotation && rules.Count > 0 ? rules[0].Rule.Length : 1);
    }

    private static bool HasOneLength(IReadOnlyList<MarketLoad> loads, int discipline) =>
        Rules(loads, discipline).Select(one => one.Rule.Length).Distinct().Count() <= 1;

    private static IEnumerable<(CurriculumRule Rule, int Times)> Rules(
        IReadOnlyList<MarketLoad> loads,
        int discipline
    ) =>
        from load in loads
        from duty in load.Duties
        from rule in duty.Rules
        where rule.Discipline == discipline
        select (rule, Math.Min(duty.Most, duty.MostEach));
}

/// <summary>A pod's work in one discipline.</summary>
/// <param name="Most">Units that its parts take together at most.</param>
/// <param name="Times">How often each part counts; at least 1.</param>
internal readonly record struct UnitGroup(int Most, int Times);
