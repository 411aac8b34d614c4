using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Of how many members a part can earn <c>whole</c>. It does only in a block in which the part is all of the pod who are due, and at
/// least two; so in a class of places only with as many members as are due in the block of one of its places. A member who is away
/// owes the same work as ever: the others may be whole meanwhile, but what they do then they do without that member, who does it in a
/// part without them. So a pod that can be all together all year gains nothing by having somebody away.
/// <para>
/// A pod that cannot is better given the weeks in which some are away (<see cref="Given"/>): then no part but all of the pod earns
/// <c>whole</c>, and what it earns with some away is no more than these weeks.
/// </para>
/// </summary>
internal sealed class WholeSizes
{
    private readonly ulong[] inBlock;

    /// <param name="problem">The problem.</param>
    /// <param name="members">All members of the pod, at most 63; a student without one alone.</param>
    /// <param name="apartBlocks">See <see cref="ApartBlocks"/>.</param>
    public WholeSizes(PlacementProblem problem, IReadOnlyList<Student> members, int apartBlocks)
    {
        var due = problem.Blocks.Select(block => members.Count(member => member.Due[block.Index])).ToArray();
        var away = problem.Blocks.Where(block => due[block.Index] >= 2 && due[block.Index] < members.Count).ToList();
        var isGiven = away.Count <= apartBlocks;
        Given = isGiven ? away.Sum(block => (long)block.Weeks) : 0;
        inBlock = [.. due.Select(count => count >= 2 && (count == members.Count || !isGiven) ? 1UL << count : 0)];
    }

    /// <summary>Weeks of <c>whole</c> that the pod is given beside what its parts earn.</summary>
    public long Given { get; }

    /// <summary>Sizes of parts that may earn <c>whole</c> in any of the blocks, one bit each.</summary>
    public ulong In(int[] blocks)
    {
        var sizes = 0UL;
        foreach (var block in blocks)
        {
            sizes |= inBlock[block];
        }
        return sizes;
    }

    /// <summary>True where the sizes hold one of so many members.</summary>
    public static bool Has(ulong sizes, int members) => (sizes & (1UL << members)) != 0;
}
