using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>
/// No order of the rotations suits a student, even with every place free: an exhaustive search for one timetable, which gives up
/// without a finding when it takes long.
/// </summary>
internal sealed class TimetableCheck : IGroupCheck
{
    private const int MostSteps = 5_000;

    public Reason? Examine(CrossCheckFacts facts, StudentWindows windows)
    {
        if (windows.Group.One.LeavesEarly && !facts.LocksOf(windows.Group.One).Any())
        {
            return null;
        }
        var search = new TimetableSearch(facts, windows, Math.Min(MostSteps, facts.StepsLeft));
        var exists = search.Run();
        facts.StepsLeft -= search.Steps;
        return exists != false
            ? null
            : new Reason(
                "no-timetable",
                windows.Group.Programme.Curriculum.Count > 0 ? TimeCheck.FirstRow(windows) : SourceRow.None,
                string.Empty,
                $"{Phrases.Count(windows.Group.Duties.Sum(duty => duty.Count), "rotation")} can be put in no order that obeys windows, "
                    + $"prerequisites, breaks and locks within {Phrases.Count(windows.Group.One.Due.Count(due => due), "block")} due, even if every place were free.",
                "Widen the windows of these disciplines, or take out a lock or a prerequisite."
            );
    }
}
