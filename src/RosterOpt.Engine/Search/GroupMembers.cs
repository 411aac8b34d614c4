namespace RosterOpt.Engine.Search;

/// <summary>Who is in a group of company: the occupants of a slot, or of all slots of a site in a block.</summary>
internal sealed class GroupMembers
{
    private readonly SearchProblem problem;
    private readonly Occupancy occupancy;
    private readonly int[][] slotsOfSite;
    private int[] buffer = new int[64];

    public GroupMembers(SearchProblem problem, Occupancy occupancy)
    {
        this.problem = problem;
        this.occupancy = occupancy;
        slotsOfSite = problem.BySite ? new int[problem.Sites * problem.Blocks][] : [];
        if (problem.BySite)
        {
            var lists = Enumerable.Range(0, slotsOfSite.Length).Select(_ => new List<int>()).ToArray();
            for (var slot = 0; slot < problem.Slots.Count; slot++)
            {
                lists[problem.Slots.SiteBlock[slot]].Add(slot);
            }
            slotsOfSite = [.. lists.Select(list => list.ToArray())];
        }
    }

    /// <summary>Students in the group, in no order. The span is good until the next call.</summary>
    public ReadOnlySpan<int> Of(int group)
    {
        if (!problem.BySite)
        {
            return occupancy.Occupants(group);
        }
        var n = 0;
        foreach (var slot in slotsOfSite[group])
        {
            var here = occupancy.Occupants(slot);
            if (n + here.Length > buffer.Length)
            {
                Array.Resize(ref buffer, (n + here.Length) * 2);
            }
            here.CopyTo(buffer.AsSpan(n));
            n += here.Length;
        }
        return buffer.AsSpan(0, n);
    }
}
