using System.Globalization;
using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.CrossChecks;

/// <summary>Texts that are equal for students between whom the checks need not tell.</summary>
internal sealed class StudentSignatures
{
    private readonly string[] kinds;

    public StudentSignatures(PlacementProblem problem)
    {
        var words = AskedTags(problem);
        kinds = [.. problem.Students.Select(student => Kind(student, words))];
    }

    /// <summary>Programme, and the tags that some site or slot asks for.</summary>
    public string KindOf(Student student) => kinds[student.Index];

    /// <summary>The kind, when the student is due, and what is still to do; own exclusions and locks left out.</summary>
    public string Of(Student student) =>
        string.Join(
            '|',
            KindOf(student),
            string.Concat(student.Due.Select(due => due ? '1' : '0')),
            student.LeavesEarly ? "early" : string.Empty,
            Counts(student.Completed),
            Counts(student.PoolCounts),
            string.Empty
        );

    private static HashSet<string> AskedTags(PlacementProblem problem)
    {
        var asked = problem.Sites.Select(site => site.Requires).Concat(problem.Slots.Select(slot => slot.Requires));
        return asked
            .Where(tags => !tags.IsNone)
            .Distinct()
            .SelectMany(tags => tags.Needed.Concat(tags.Forbidden))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Kind(Student student, HashSet<string> words) =>
        string.Join(
            ';',
            student
                .Tags.Where(words.Contains)
                .Order(StringComparer.Ordinal)
                .Prepend(student.Programme.ToString(CultureInfo.InvariantCulture))
        );

    private static string Counts(IReadOnlyDictionary<int, int> counts) =>
        counts.Count == 0
            ? string.Empty
            : string.Join(
                ',',
                counts
                    .OrderBy(pair => pair.Key)
                    .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}"))
            );
}
