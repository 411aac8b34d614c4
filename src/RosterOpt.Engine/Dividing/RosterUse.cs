using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Dividing;

/// <summary>How many students of each part of a divided cohort a roster has in a slot, at a site, and under a limit of programmes.</summary>
internal sealed class RosterUse
{
    private readonly PlacementProblem problem;
    private readonly int[] programmeOf;
    private readonly int[] inSlot;
    private readonly Dictionary<(int Part, int Site, int Block), int> atSite = [];
    private readonly Dictionary<(int Site, int Block), int> atSiteInAll = [];
    private readonly Dictionary<int, List<(int Part, int Programme)>> limited = [];

    public RosterUse(PlacementProblem problem, Roster roster, int[] partOf, int parts)
    {
        this.problem = problem;
        Parts = parts;
        programmeOf = [.. problem.Students.Select(student => student.Programme)];
        inSlot = new int[problem.Slots.Count * parts];
        foreach (var row in problem.ProgrammeLimits)
        {
            if (problem.FindSlot(row.Site, row.Discipline, row.Block) is { } slot)
            {
                limited[slot.Index] = [];
            }
        }
        foreach (var line in roster.Placements)
        {
            Count(line, partOf[line.Student]);
        }
    }

    public int Parts { get; }

    /// <summary>Students of the part in the slot.</summary>
    public int Of(int part, Slot slot) => inSlot[(slot.Index * Parts) + part];

    /// <summary>Students in the slot.</summary>
    public int Of(Slot slot) => Before(Parts, slot);

    /// <summary>Students in the slot of parts with lower numbers.</summary>
    public int Before(int part, Slot slot)
    {
        var sum = 0;
        foreach (var count in inSlot.AsSpan(slot.Index * Parts, part))
        {
            sum += count;
        }
        return sum;
    }

    public int AtSite(int site, int block) => atSiteInAll.GetValueOrDefault((site, block));

    public int AtSite(int part, int site, int block) => atSite.GetValueOrDefault((part, site, block));

    /// <summary>Students of all parts whom the limit counts.</summary>
    public int Under(ProgrammeLimit limit) => Counted(limit, _ => true);

    /// <summary>Students of the part whom the limit counts.</summary>
    public int Under(int part, ProgrammeLimit limit) => Counted(limit, one => one == part);

    private int Counted(ProgrammeLimit limit, Func<int, bool> isCounted) =>
        problem.FindSlot(limit.Site, limit.Discipline, limit.Block) is { } slot
            ? limited[slot.Index].Count(one => isCounted(one.Part) && limit.Programmes.Contains(one.Programme))
            : 0;

    private void Count(Placement line, int part)
    {
        if (problem.FindSlot(line.Site, line.Discipline, line.Block) is not { } slot)
        {
            return;
        }
        inSlot[(slot.Index * Parts) + part]++;
        atSite[(part, line.Site, line.Block)] = AtSite(part, line.Site, line.Block) + 1;
        atSiteInAll[(line.Site, line.Block)] = AtSite(line.Site, line.Block) + 1;
        if (limited.TryGetValue(slot.Index, out var list))
        {
            list.Add((part, programmeOf[line.Student]));
        }
    }
}
