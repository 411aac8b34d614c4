using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Changed student-blocks that a student cannot avoid. Three kinds, no block in two of them: a block of the baseline whose place
/// cannot be had again; a placement in a block that the baseline leaves free, at least as many as the student has placements
/// beyond the blocks of the baseline in which a placement is possible at all; a place that could be had again but is given up, at least as many as there are of those
/// beyond the placements the student may have.
/// </summary>
internal static class ChangeFloor
{
    public static int Of(StudentYear year, StudentLoad load, Baseline baseline)
    {
        var student = year.Student.Index;
        if (!baseline.Knows(student))
        {
            return 0;
        }
        bool IsGiven(int block) => baseline.At(student, block).IsPlaced;
        var blocks = Enumerable.Range(0, year.Keepable.Length).Where(IsGiven).ToList();
        var usable = blocks.Count(block => year.Placeable[block]);
        var keepable = year.Keepable.Count(canBeHad => canBeHad);
        return blocks.Count
            - keepable
            + Math.Max(0, load.LeastBlocks - usable)
            + Math.Max(0, keepable - load.MostBlocks);
    }
}
