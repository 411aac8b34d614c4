using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Changed student-blocks that a student cannot avoid. Three kinds, no block in two of them: a block of the baseline whose place
/// cannot be had again; a placement in a block that the baseline leaves free, at least as many as the student has placements
/// beyond the blocks of the baseline; a place that could be had again but is given up, at least as many as there are of those
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
        var given = Enumerable.Range(0, year.Keepable.Length).Count(block => baseline.At(student, block).IsPlaced);
        var keepable = year.Keepable.Count(canBeHad => canBeHad);
        return given - keepable + Math.Max(0, load.LeastBlocks - given) + Math.Max(0, keepable - load.MostBlocks);
    }
}
