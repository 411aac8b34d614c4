using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Metrics;

/// <summary>Placements without a companion, and what is near to that. Solo students count nowhere here.</summary>
public sealed class LonePlacements
{
    private readonly int[] blocksAlone;

    public LonePlacements(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        blocksAlone = new int[facts.Problem.Students.Count];
        foreach (var student in facts.Problem.Students.Where(student => !student.IsSolo))
        {
            foreach (var block in facts.Problem.Blocks)
            {
                if (facts.IsSocial(student.Index, block.Index))
                {
                    Count(facts, student.Index, block.Index);
                }
            }
        }
    }

    /// <summary>Weeks of placements alone.</summary>
    public long Weeks { get; private set; }

    /// <summary>Placements alone in a slot with one place.</summary>
    public int InOnePlaceSlots { get; private set; }

    /// <summary>Social placements of the only one in the slot.</summary>
    public int AloneInSlot { get; private set; }

    /// <summary>Social placements of the only one at the site.</summary>
    public int AloneAtSite { get; private set; }

    /// <summary>Blocks alone of the student who has most.</summary>
    public int MostBlocks => blocksAlone.DefaultIfEmpty(0).Max();

    /// <summary>Placements alone of these students.</summary>
    public int Blocks(IEnumerable<int> students) => students.Sum(student => blocksAlone[student]);

    /// <summary>Those of these students who are ever alone.</summary>
    public int Students(IEnumerable<int> students) => students.Count(student => blocksAlone[student] > 0);

    private void Count(RosterFacts facts, int student, int block)
    {
        var place = facts.Roster.At(student, block);
        AloneInSlot += facts.InSlot(place.Site, place.Discipline, block).Count == 1 ? 1 : 0;
        AloneAtSite += facts.AtSite(place.Site, block).Count == 1 ? 1 : 0;
        if (facts.IsAlone(student, block))
        {
            blocksAlone[student]++;
            Weeks += facts.Problem.Blocks[block].Weeks;
            var slot = facts.Problem.FindSlot(place.Site, place.Discipline, block);
            InOnePlaceSlots += slot is { Max: 1 } ? 1 : 0;
        }
    }
}
