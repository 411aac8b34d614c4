using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Metrics;

/// <summary>How far companions stay from one rotation to the next.</summary>
public static class KeptCompany
{
    /// <summary>Steps in which a companion stays ÷ all steps of these students, or null where they take none.</summary>
    public static double? Share(RosterFacts facts, IEnumerable<int> students)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(students);
        var (kept, steps) = (0L, 0L);
        foreach (var student in students)
        {
            kept += facts.Continuity.KeptSteps(student);
            steps += facts.Continuity.Steps(student);
        }
        return Ratio.Of(kept, steps);
    }

    /// <summary>Over the steps with a companion before: mean of companions kept ÷ companions.</summary>
    public static double? Retention(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Continuity.Retention is { } mean ? Ratio.Round(mean) : null;
    }
}
