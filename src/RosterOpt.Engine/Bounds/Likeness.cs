using System.Globalization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Students who have exactly the same options, duties, preferences and costs of single rotations, so that what is worked out for
/// one holds for all. Whoever a personal row names (an exclusion, a preference, a lock, a baseline) stands alone.
/// </summary>
internal static class Likeness
{
    /// <summary>Groups in the order of their first students.</summary>
    public static IReadOnlyList<IReadOnlyList<Student>> Groups(PlacementProblem problem)
    {
        var named = problem
            .Exclusions.Select(row => row.Student)
            .Concat(problem.Preferences.Select(row => row.Student))
            .Concat(problem.Locks.Select(row => row.Student))
            .ToHashSet();
        return problem
            .Students.GroupBy(
                student =>
                    named.Contains(student.Index) || problem.Baseline?.Knows(student.Index) == true
                        ? student.Index.ToString(CultureInfo.InvariantCulture)
                        : Key(student),
                StringComparer.Ordinal
            )
            .Select(group => (IReadOnlyList<Student>)group.ToList())
            .ToList();
    }

    private static string Key(Student student) =>
        string.Join(
            '|',
            "like",
            student.Programme,
            student.Home,
            student.IsSolo,
            student.LeavesEarly,
            student.IsolationPenalty,
            string.Concat(student.Due.Select(isDue => isDue ? '1' : '0')),
            string.Join(';', student.Tags.Order(StringComparer.Ordinal)),
            string.Join(';', student.Completed.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}:{pair.Value}")),
            string.Join(';', student.PoolCounts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}:{pair.Value}"))
        );
}
