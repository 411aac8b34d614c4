namespace RosterOpt.Reports.Comparison;

/// <summary>How many students fare better and worse than in the base; only students whom both data sets have.</summary>
/// <param name="Students">Students in both.</param>
/// <param name="MoreLone">Students with more lone placements; with fewer.</param>
/// <param name="LessPodmate">Students with a smaller share of their weeks with a podmate; with a larger one.</param>
/// <param name="MoreMoves">Students who move more often; less often.</param>
/// <param name="LessPreference">Students whose rotations earn less by preferences; more.</param>
internal sealed record FateChanges(
    int Students,
    (int Worse, int Better) MoreLone,
    (int Worse, int Better) LessPodmate,
    (int Worse, int Better) MoreMoves,
    (int Worse, int Better) LessPreference
)
{
    /// <summary>Between two scenarios with rosters.</summary>
    /// <exception cref="ArgumentException">One has no roster.</exception>
    public static FateChanges Between(ScenarioResult before, ScenarioResult after)
    {
        if (before.Facts is not { } earlier || after.Facts is not { } later)
        {
            throw new ArgumentException($"{before.Name} or {after.Name} has no roster.", nameof(after));
        }
        var fates = StudentFates
            .Of(earlier)
            .ToDictionary(fate => earlier.Problem.Students[fate.Student].Id, StringComparer.Ordinal);
        var pairs = StudentFates
            .Of(later)
            .Where(fate => fates.ContainsKey(later.Problem.Students[fate.Student].Id))
            .Select(fate => (Old: fates[later.Problem.Students[fate.Student].Id], New: fate))
            .ToList();
        return new FateChanges(
            pairs.Count,
            Count(pairs, fate => -fate.LoneBlocks),
            Count(pairs, fate => fate.PodmateShare),
            Count(pairs, fate => -fate.Moves),
            Count(pairs, fate => fate.Preference)
        );
    }

    /// <param name="pairs">A student in both.</param>
    /// <param name="good">Larger is better.</param>
    private static (int Worse, int Better) Count(
        List<(StudentFate Old, StudentFate New)> pairs,
        Func<StudentFate, double?> good
    ) => (pairs.Count(pair => good(pair.New) < good(pair.Old)), pairs.Count(pair => good(pair.New) > good(pair.Old)));
}
