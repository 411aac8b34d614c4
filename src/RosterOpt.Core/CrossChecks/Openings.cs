using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks;

/// <summary>
/// Where a rotation is allowed for students of one programme with the same rights, before anything personal (presence, own
/// exclusions, locks) is looked at.
/// </summary>
internal sealed class Openings
{
    private readonly PlacementProblem problem;
    private readonly SlotLimits limits;
    private readonly Student one;
    private readonly List<Exclusion> exclusions;
    private readonly Dictionary<int, int[][]> sitesByStart = [];

    /// <param name="problem">The problem.</param>
    /// <param name="limits">Its limits, indexed.</param>
    /// <param name="one">A student of this kind.</param>
    public Openings(PlacementProblem problem, SlotLimits limits, Student one)
    {
        this.problem = problem;
        this.limits = limits;
        this.one = one;
        exclusions = [.. problem.Exclusions.Where(row => row.Student < 0 && row.Concerns(one))];
    }

    /// <summary>For each block the sites, ascending, at which a rotation may start in it.</summary>
    public int[][] SitesByStart(CurriculumRule rule)
    {
        if (!sitesByStart.TryGetValue(rule.Discipline, out var found))
        {
            sitesByStart[rule.Discipline] = found = Find(rule);
        }
        return found;
    }

    private int[][] Find(CurriculumRule rule)
    {
        var lists = new List<int>[problem.Blocks.Count];
        for (var block = 0; block < lists.Length; block++)
        {
            lists[block] = [];
        }
        foreach (var site in problem.Sites)
        {
            if (problem.Offer(site.Index, rule.Discipline) is { } offer && site.Requires.IsMetBy(one.Tags))
            {
                AddStarts(rule, site.Index, OpenBlocks(offer), lists);
            }
        }
        return Share(lists);
    }

    /// <summary>Equal lists of neighbouring blocks become one object, so that others can tell at a glance.</summary>
    private static int[][] Share(List<int>[] lists)
    {
        var shared = new int[lists.Length][];
        for (var block = 0; block < lists.Length; block++)
        {
            shared[block] =
                block > 0 && lists[block].SequenceEqual(shared[block - 1]) ? shared[block - 1] : [.. lists[block]];
        }
        return shared;
    }

    private bool[] OpenBlocks(IReadOnlyList<Slot?> offer)
    {
        var open = new bool[offer.Count];
        for (var block = 0; block < open.Length; block++)
        {
            open[block] =
                offer[block] is { Max: > 0 } slot
                && slot.Requires.IsMetBy(one.Tags)
                && limits.AtSite(slot.Site, block) > 0
                && limits.OfProgramme(slot, one.Programme) > 0
                && !exclusions.Exists(row => row.Touches(slot.Site, slot.Discipline, block, 1));
        }
        return open;
    }

    private void AddStarts(CurriculumRule rule, int site, bool[] open, List<int>[] lists)
    {
        for (var start = 0; start + rule.Length <= open.Length; start++)
        {
            if (rule.AllowsWindow(start, rule.Length) && IsOpen(open, start, rule.Length))
            {
                lists[start].Add(site);
            }
        }
    }

    private bool IsOpen(bool[] open, int start, int length)
    {
        for (var block = start; block < start + length; block++)
        {
            if (!open[block] || (block > start && problem.Blocks[block - 1].BreakAfter))
            {
                return false;
            }
        }
        return true;
    }
}
