namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Waiting that a student cannot avoid. The last rotation ends no earlier than the earliest end of any duty that must be done.
/// Of the blocks before that which count, all but the placements wait; there are at most as many placements as the load says,
/// each in a block that counts, and a later end only adds blocks.
/// </summary>
internal static class WaitFloor
{
    public static int Of(StudentYear year, StudentLoad load, bool countsLeave)
    {
        var end = 0;
        foreach (var (_, surveys) in year.Musts)
        {
            end = Math.Max(end, surveys.Min(survey => survey.EarliestEnd));
        }
        var counted = Enumerable.Range(0, end).Count(block => countsLeave || year.Student.Due[block]);
        return Math.Max(0, counted - load.MostBlocks);
    }
}
