using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Sheets;

/// <summary>A pod in a block: where its members are, in groups that are together.</summary>
/// <param name="Groups">Members by place, the largest group first; only placements at sites where company counts.</param>
internal sealed record PodBlock(Pod Pod, Block Block, IReadOnlyList<(Place Place, IReadOnlyList<int> Members)> Groups)
{
    /// <summary>Members placed where company counts.</summary>
    public int Placed => Groups.Sum(group => group.Members.Count);

    /// <summary>Members in the largest group; 0 where nobody is placed.</summary>
    public int Together => Groups.Count == 0 ? 0 : Groups[0].Members.Count;

    /// <summary>True where two members or more are placed, and not all in one place.</summary>
    public bool IsSplit => Groups.Count > 1;

    /// <summary>0 where no two members are together, 1 where all who are placed are, or null where fewer than two are placed.</summary>
    public double? Share => Placed < 2 ? null : (Together - 1.0) / (Placed - 1);

    public static PodBlock Of(RosterFacts facts, Pod pod, Block block)
    {
        var bySite = facts.Problem.Settings.TogetherAt == TogetherAt.Site;
        var groups = pod
            .Members.Where(member => facts.IsSocial(member, block.Index))
            .GroupBy(member =>
            {
                var place = facts.Roster.At(member, block.Index);
                return bySite ? new Place(place.Site, -1) : place;
            })
            .Select(group => (Place: group.Key, Members: (IReadOnlyList<int>)[.. group.Order()]))
            .OrderByDescending(group => group.Members.Count)
            .ThenBy(group => group.Members[0])
            .ToList();
        return new PodBlock(pod, block, groups);
    }
}
