using RosterOpt.Core.Cohort;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Engine.Columns;

/// <summary>Lists the rotations that a student may do, one by one: every rule about a single rotation is obeyed here.</summary>
internal sealed class YearOptions
{
    private readonly PlacementProblem problem;
    private readonly RotationKinds kinds;
    private readonly YearValues values;
    private readonly int[][] sitesOf;
    private Student student;
    private Exclusion[] exclusions = [];
    private Lock?[] lockAt = [];

    public YearOptions(PlacementProblem problem, RotationKinds kinds, YearValues values)
    {
        this.problem = problem;
        this.kinds = kinds;
        this.values = values;
        student = problem.Students[0];
        sitesOf = [.. problem.Disciplines.Select(_ => Array.Empty<int>())];
        foreach (var group in problem.Slots.Where(x => x.Max > 0).GroupBy(x => x.Discipline))
        {
            sitesOf[group.Key] = [.. group.Select(x => x.Site).Distinct().Order()];
        }
    }

    /// <summary>Turns to another student, with their lock in each block or null.</summary>
    public void Turn(Student to, Lock?[] locks)
    {
        student = to;
        lockAt = locks;
        exclusions = [.. problem.Exclusions.Where(x => x.Concerns(to))];
    }

    /// <summary>The sites that offer any of the disciplines, ascending.</summary>
    public int[] SitesOf(IEnumerable<CurriculumRule> rules) =>
        [.. rules.SelectMany(x => sitesOf[x.Discipline]).Distinct().Order()];

    /// <summary>Every rotation that breaks no rule by itself.</summary>
    public List<YearOption> Of(YearItems items, int[] sites)
    {
        var found = new List<YearOption>();
        for (var item = 0; item < items.Rules.Count; item++)
        {
            var rule = items.Rules[item];
            if (items.IsBlocked(rule))
            {
                continue;
            }
            foreach (var site in sitesOf[rule.Discipline])
            {
                if (problem.Sites[site].Requires.IsMetBy(student.Tags))
                {
                    AddAt(found, rule, new LocalPlace(item, Array.BinarySearch(sites, site), site));
                }
            }
        }
        return found;
    }

    private void AddAt(List<YearOption> found, CurriculumRule rule, LocalPlace place)
    {
        var free = FreeBlocks(place.Site, rule.Discipline);
        var preferences = values.Preferences(place.Site, rule.Discipline);
        var stays = values.Stays(place.Site, rule.Discipline);
        for (var start = 0; start + rule.Length <= free.Length; start++)
        {
            if (!rule.AllowsWindow(start, rule.Length) || !IsFree(free, start, rule.Length))
            {
                continue;
            }
            var span = new RotationSpan(place.Site, rule.Discipline, start, rule.Length);
            var own = preferences[start];
            var value = own;
            foreach (var points in stays.AsSpan(start, rule.Length))
            {
                value += points;
            }
            var kind = kinds.Of(student, span);
            found.Add(new YearOption(place.Item, place.LocalSite, start, span.End, kind, value, own));
        }
    }

    private bool IsFree(bool[] free, int start, int blocks)
    {
        for (var block = start; block < start + blocks; block++)
        {
            if (!free[block] || (block + 1 < start + blocks && problem.Blocks[block].BreakAfter))
            {
                return false;
            }
        }
        return true;
    }

    private bool[] FreeBlocks(int site, int discipline)
    {
        var slots = problem.Offer(site, discipline)!;
        var free = new bool[problem.Blocks.Count];
        for (var block = 0; block < free.Length; block++)
        {
            free[block] =
                student.Due[block]
                && slots[block] is { Max: > 0 } slot
                && slot.Requires.IsMetBy(student.Tags)
                && (lockAt[block] is not { } fixedTo || (fixedTo.Site == site && fixedTo.Discipline == discipline));
        }
        foreach (var row in exclusions)
        {
            for (var block = 0; block < free.Length; block++)
            {
                free[block] = free[block] && !row.Touches(site, discipline, block, 1);
            }
        }
        return free;
    }

    private readonly record struct LocalPlace(int Item, int LocalSite, int Site);
}
