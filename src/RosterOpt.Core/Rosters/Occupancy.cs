using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>A slot somebody is placed in, whether or not the data set offers it.</summary>
/// <param name="Site">Index of the site.</param>
/// <param name="Discipline">Index of the discipline.</param>
/// <param name="Block">Index of the block.</param>
/// <param name="Students">Who is there, ascending; at least one.</param>
public readonly record struct UsedSlot(int Site, int Discipline, int Block, Slice<int> Students);

/// <summary>Who is in each (site, discipline, block) and at each (site, block).</summary>
internal sealed class Occupancy
{
    private readonly int blocks;
    private readonly int disciplines;

    // Only pairs of site and discipline that the roster uses get a number: sites × disciplines × blocks can be huge.
    private readonly int[] pairOf;
    private readonly List<(int Site, int Discipline)> pairs = [];

    public Occupancy(PlacementProblem problem, Roster roster)
    {
        blocks = problem.Blocks.Count;
        disciplines = problem.Disciplines.Count;
        pairOf = new int[problem.Sites.Count * disciplines];
        Array.Fill(pairOf, -1);
        SlotKeys = new int[roster.StudentCount * blocks];
        SiteKeys = new int[SlotKeys.Length];
        for (var student = 0; student < roster.StudentCount; student++)
        {
            for (var block = 0; block < blocks; block++)
            {
                var place = roster.At(student, block);
                var cell = (student * blocks) + block;
                SlotKeys[cell] = place.IsPlaced ? (Number(place) * blocks) + block : -1;
                SiteKeys[cell] = place.IsPlaced ? (place.Site * blocks) + block : -1;
            }
        }
        Slots = new StudentGroups(SlotKeys, pairs.Count * blocks, blocks);
        Sites = new StudentGroups(SiteKeys, problem.Sites.Count * blocks, blocks);
    }

    /// <summary>Key of the slot a student is in (index student × blocks + block), or -1.</summary>
    public int[] SlotKeys { get; }

    /// <summary>Key of the site and block a student is in, site × blocks + block, or -1.</summary>
    public int[] SiteKeys { get; }

    public StudentGroups Slots { get; }

    public StudentGroups Sites { get; }

    public Slice<int> InSlot(int site, int discipline, int block)
    {
        var pair = pairOf[(site * disciplines) + discipline];
        return pair < 0 ? default : Slots.Members((pair * blocks) + block);
    }

    public Slice<int> AtSite(int site, int block) => Sites.Members((site * blocks) + block);

    /// <summary>Every slot with somebody in it, by site, discipline and block.</summary>
    public IEnumerable<UsedSlot> UsedSlots()
    {
        for (var cell = 0; cell < pairOf.Length; cell++)
        {
            for (var block = 0; pairOf[cell] >= 0 && block < blocks; block++)
            {
                var students = Slots.Members((pairOf[cell] * blocks) + block);
                if (students.Count > 0)
                {
                    yield return new UsedSlot(cell / disciplines, cell % disciplines, block, students);
                }
            }
        }
    }

    private int Number(Place place)
    {
        ref var number = ref pairOf[(place.Site * disciplines) + place.Discipline];
        if (number < 0)
        {
            number = pairs.Count;
            pairs.Add((place.Site, place.Discipline));
        }
        return number;
    }
}
