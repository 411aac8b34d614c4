using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Minimums;

/// <summary>Says that slots ask for more students than there can be.</summary>
internal static class MinimumFinding
{
    /// <param name="problem">The problem.</param>
    /// <param name="slots">The slots that cannot all be filled; at least one.</param>
    /// <param name="missing">Students, or student-blocks, that are missing.</param>
    /// <param name="when">"in B03", "over the year".</param>
    public static Finding Make(PlacementProblem problem, List<Slot> slots, long missing, string when)
    {
        var asked = slots.Sum(slot => (long)slot.Min);
        return new Finding
        {
            Grade = Grade.Impossible,
            Code = "minimum-unfillable",
            Table = "capacity",
            Line = slots[0].Row.Line,
            Column = "min",
            Message =
                $"{Phrases.Disciplines(problem, slots.Select(slot => slot.Discipline))} at {Phrases.List(slots.Select(slot => problem.Sites[slot.Site].Id))}: "
                + $"the minimums ask for {Phrases.Count(asked, "place")} to be filled {when}, but at most {asked - missing} can be.",
            Remedy = "Lower min, or use open_min, which lets the slot stay empty.",
        };
    }
}
