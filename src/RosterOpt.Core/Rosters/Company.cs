using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>
/// Who is together with whom. Only placements at sites with peers = <c>yes</c> count (social ones); students are together in a
/// block in the same slot, or at the same site where settings.together_at says so.
/// </summary>
internal sealed class Company
{
    private readonly int[] keys;
    private readonly StudentGroups groups;
    private readonly int blocks;

    public Company(PlacementProblem problem, Roster roster, Occupancy occupancy)
    {
        blocks = problem.Blocks.Count;
        var bySite = problem.Settings.TogetherAt == TogetherAt.Site;
        groups = bySite ? occupancy.Sites : occupancy.Slots;
        keys = (int[])(bySite ? occupancy.SiteKeys : occupancy.SlotKeys).Clone();
        LoadWeeks = new int[problem.Students.Count];
        var weeks = problem.Blocks.Select(block => block.Weeks).ToArray();
        var social = problem.Sites.Select(site => site.IsSocial).ToArray();
        for (var cell = 0; cell < keys.Length; cell++)
        {
            if (keys[cell] < 0)
            {
                continue;
            }
            // A place is social or not as a whole, so the groups need no second sorting.
            if (social[roster.At(cell / blocks, cell % blocks).Site])
            {
                LoadWeeks[cell / blocks] += weeks[cell % blocks];
            }
            else
            {
                keys[cell] = -1;
            }
        }
    }

    /// <summary>Weeks of social placements of each student.</summary>
    public int[] LoadWeeks { get; }

    /// <summary>Numbers of places lie below this.</summary>
    public int Places => groups.Groups;

    /// <summary>Number of the place where the student has company in the block, or -1 where not socially placed.</summary>
    public int PlaceOf(int student, int block) => keys[(student * blocks) + block];

    /// <summary>Everybody at the student's place, the student included; empty where not socially placed.</summary>
    public Slice<int> Everybody(int student, int block)
    {
        var key = PlaceOf(student, block);
        return key < 0 ? default : groups.Members(key);
    }

    /// <summary>How many are at the student's place, the student included; 0 where not socially placed.</summary>
    public int Size(int student, int block)
    {
        var key = PlaceOf(student, block);
        return key < 0 ? 0 : groups.Count(key);
    }
}
