using System.Globalization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Students who have exactly the same options, duties, preferences and costs of single rotations, so that what is worked out for
/// one holds for all, but for preferences that are the same everywhere (<see cref="RotationOptions.PlainPreference"/>). Whoever another
/// personal row names (an exclusion, a preference, a lock, a baseline) stands alone.
/// </summary>
internal static class Likeness
{
    /// <summary>Groups in the order of their first students.</summary>
    public static IReadOnlyList<IReadOnlyList<Student>> Groups(PlacementProblem problem)
    {
        var named = problem
            .Exclusions.Select(row => row.Student)
            .Concat(problem.Preferences.Where(row => !RotationOptions.IsPlain(row)).Select(row => row.Student))
            .Concat(problem.Locks.Select(row => row.Student))
            .ToHashSet();
        return Groups(problem, student => named.Contains(student) || problem.Baseline?.Knows(student) == true);
    }

    /// <summary>Likewise, where only the options themselves count and not what they earn or change.</summary>
    public static IReadOnlyList<IReadOnlyList<Student>> GroupsByOptions(PlacementProblem problem)
    {
        var named = problem
            .Exclusions.Select(row => row.Student)
            .Concat(problem.Locks.Select(row => row.Student))
            .ToHashSet();
        return Groups(problem, named.Contains);
    }

    /// <summary>By student: a number that is the same only where all but personal rows is the same.</summary>
    public static int[] Numbers(PlacementProblem problem)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return problem
            .Students.Select(student =>
            {
                var key = Key(student);
                numbers.TryAdd(key, numbers.Count);
                return numbers[key];
            })
            .ToArray();
    }

    private static List<IReadOnlyList<Student>> Groups(PlacementProblem problem, Func<int, bool> isNamed) =>
        problem
            .Students.GroupBy(
                student => isNamed(student.Index) ? student.Index.ToString(CultureInfo.InvariantCulture) : Key(student),
                StringComparer.Ordinal
            )
            .Select(group => (IReadOnlyList<Student>)group.ToList())
            .ToList();

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
