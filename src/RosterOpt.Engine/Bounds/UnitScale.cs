using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// In what a pod's work in a market is counted. Members of one programme do a known number of rotations, whichever electives they
/// choose: a block of a rotation of n blocks counts for 1/n of it, and units are parts of a rotation that make this whole. For
/// pods across programmes, and where a place is a whole site, units are blocks.
/// </summary>
internal sealed class UnitScale
{
    private const int LargestCommonMultiple = 5040;

    private readonly int perRotation;

    public UnitScale(BoundContext context, IReadOnlyList<PlaceClass> classes, IReadOnlyList<Student> members)
    {
        var programme = context.Problem.Programmes[members[0].Programme];
        var lengths = classes.Select(place => programme.RuleOf(place.Discipline)?.Length ?? 1).ToArray();
        var isOne = !context.Places.IsBySite && members.All(one => one.Programme == programme.Index);
        perRotation = isOne ? lengths.Distinct().Aggregate(1, LeastCommonMultiple) : 0;
        PerBlock = lengths.Select(length => perRotation > 0 ? perRotation / length : 1).ToArray();
    }

    /// <summary>By class: units that one member takes in one block; at least 1.</summary>
    public int[] PerBlock { get; }

    public int Least(MarketLoad load) =>
        perRotation > 0 ? perRotation * load.Duties.Sum(duty => duty.Least) : load.LeastBlocks;

    public int Most(MarketLoad load) =>
        perRotation > 0 ? perRotation * load.Duties.Sum(duty => duty.Most) : load.MostBlocks;

    /// <summary>0 where it is too large to count in: blocks are counted then.</summary>
    private static int LeastCommonMultiple(int a, int b)
    {
        var (x, y) = (a, b);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }
        return a == 0 || (long)a / x * b > LargestCommonMultiple ? 0 : a / x * b;
    }
}
