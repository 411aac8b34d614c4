using RosterOpt.Core.Cohort;

namespace RosterOpt.Reports.Sheets;

/// <summary>One discipline at one site in one block, as the sheets about sites show it.</summary>
/// <param name="Places">Places offered; 0 where the data set offers none.</param>
/// <param name="Students">Who is there, ascending.</param>
internal sealed record SlotRow(Site Site, Discipline Discipline, Block Block, int Places, IReadOnlyList<int> Students);

/// <summary>Every slot that has a place or a student.</summary>
internal static class SlotRows
{
    /// <summary>The slots by site and discipline in the order of the data set; each group is ordered by block.</summary>
    public static IEnumerable<IGrouping<(Site Site, Discipline Discipline), SlotRow>> Of(ReportContent content)
    {
        var problem = content.Problem;
        var slots = problem.Slots.Where(slot => slot.Max > 0).Select(slot => (slot.Site, slot.Discipline, slot.Block));
        var used = content.Roster.Placements.Select(line => (line.Site, line.Discipline, line.Block));
        return slots
            .Concat(used)
            .Distinct()
            .Order()
            .Select(key => new SlotRow(
                problem.Sites[key.Site],
                problem.Disciplines[key.Discipline],
                problem.Blocks[key.Block],
                problem.FindSlot(key.Site, key.Discipline, key.Block)?.Max ?? 0,
                content.Facts.InSlot(key.Site, key.Discipline, key.Block)
            ))
            .GroupBy(row => (row.Site, row.Discipline));
    }
}
