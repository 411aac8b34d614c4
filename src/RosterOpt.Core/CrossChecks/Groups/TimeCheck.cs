using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>More blocks of rotations to do than blocks due.</summary>
internal sealed class TimeCheck : IGroupCheck
{
    public Reason? Examine(CrossCheckFacts facts, StudentWindows windows)
    {
        var due = windows.Group.One.Due.Count(due => due);
        var needed = windows.Group.BlocksNeeded;
        return needed <= due
            ? null
            : new Reason(
                "more-to-do-than-blocks",
                FirstRow(windows),
                "length",
                $"the rotations to do take {Phrases.Count(needed, "block")}, but the student is due in {due} (from, until and leave taken off).",
                "Shorten the curriculum, add blocks or completed disciplines, or give the student 'until'."
            );
    }

    /// <summary>Stands for a curriculum as a whole.</summary>
    public static SourceRow FirstRow(StudentWindows windows) =>
        windows.Group.Programme.Curriculum.Count > 0
            ? windows.Group.Programme.Curriculum[0].Row
            : new SourceRow("curriculum", 0);
}
