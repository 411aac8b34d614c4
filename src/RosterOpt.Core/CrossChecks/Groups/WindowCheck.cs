namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>A compulsory discipline that fits nowhere, or not often enough, into the blocks in which it may be done.</summary>
internal sealed class WindowCheck : IGroupCheck
{
    public Reason? Examine(CrossCheckFacts facts, StudentWindows windows)
    {
        foreach (var duty in windows.Group.Compulsory)
        {
            var rule = duty.Choices[0];
            var id = facts.Problem.Disciplines[rule.Discipline].Id;
            var (plain, narrowed) = (Most(windows.Plain(rule), rule.Length), Most(windows.Starts(rule), rule.Length));
            var wanted = Phrases.Count(duty.Count, "rotation");
            var length = Phrases.Count(rule.Length, "block");
            if (plain < duty.Count)
            {
                return new Reason(
                    "no-window-fits",
                    rule.Row,
                    "discipline",
                    $"{id} needs {wanted} of {length}, but the slots, windows, tags, exclusions, leave and locks leave room for {plain}.",
                    "Look at the sites that offer it: their blocks, max, requires, and the discipline's earliest, latest and starts."
                );
            }
            if (narrowed < duty.Count)
            {
                return new Reason(
                    "no-window-fits",
                    rule.Row,
                    "after",
                    $"{id} needs {wanted} of {length}, but its prerequisites and what comes after it leave room for {narrowed}.",
                    "Widen earliest, latest or starts of these disciplines, or take one out of 'after'."
                );
            }
        }
        return null;
    }

    /// <summary>Most rotations that fit one after the other.</summary>
    private static int Most(IReadOnlyList<bool> starts, int length)
    {
        var (free, most) = (0, 0);
        for (var start = 0; start < starts.Count; start++)
        {
            if (start >= free && starts[start])
            {
                free = start + length;
                most++;
            }
        }
        return most;
    }
}
