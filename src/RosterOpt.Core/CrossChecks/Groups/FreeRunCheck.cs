using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>
/// The longest rotations do not fit into the stretches between leave and breaks: a stretch of r blocks holds at most r / n
/// rotations of n blocks or more.
/// </summary>
internal sealed class FreeRunCheck : IGroupCheck
{
    public Reason? Examine(CrossCheckFacts facts, StudentWindows windows)
    {
        var runs = Runs(facts.Problem, windows.Group.One);
        var lengths = windows.Group.Duties.SelectMany(duty => duty.Choices).Select(rule => rule.Length);
        foreach (var length in lengths.Distinct().Where(length => length > 1).OrderDescending())
        {
            var needed = windows.Group.Duties.Sum(duty => AtLeast(duty, length));
            var room = runs.Sum(run => run / length);
            if (needed > room)
            {
                return new Reason(
                    "no-room-for-long-rotations",
                    TimeCheck.FirstRow(windows),
                    "length",
                    $"{Phrases.Count(needed, "rotation")} of {length} blocks or more must be done, but between leave and breaks there is room for {room}.",
                    "Move leave or break_after, or shorten the rotations."
                );
            }
        }
        return null;
    }

    /// <summary>Rotations of that length or more that cannot be avoided.</summary>
    private static int AtLeast(Duty duty, int length) =>
        duty.IsPool
            ? Math.Max(0, duty.Count - duty.Choices.Count(rule => rule.Length < length))
            : (duty.Choices[0].Length >= length ? duty.Count : 0);

    /// <summary>Lengths of the stretches in which the student is due without a break.</summary>
    private static List<int> Runs(PlacementProblem problem, Student student)
    {
        var runs = new List<int>();
        var run = 0;
        foreach (var block in problem.Blocks)
        {
            run += student.Due[block.Index] ? 1 : 0;
            if (run > 0 && (!student.Due[block.Index] || block.BreakAfter || block.Index == problem.Blocks.Count - 1))
            {
                runs.Add(run);
                run = 0;
            }
        }
        return runs;
    }
}
