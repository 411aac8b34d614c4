using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Sheets;

/// <summary>How places, blocks and students are written on every sheet.</summary>
internal static class Wording
{
    /// <summary>Follows a placement without company, so that no colour alone says it.</summary>
    public const string Alone = "(alone)";

    /// <summary>A column heading such as <c>B01 (2 Mar)</c>.</summary>
    public static string BlockHeading(Block block) =>
        string.Create(CultureInfo.InvariantCulture, $"{block.Id} ({block.Start:d MMM})");

    /// <summary>Most students named in one cell; a filter shows the rest.</summary>
    private const int MostNames = 50;

    /// <summary>Identifiers of students, the first <see cref="MostNames"/> of them.</summary>
    public static string Names(PlacementProblem problem, IReadOnlyCollection<int> students)
    {
        var names = string.Join(", ", students.Take(MostNames).Select(student => problem.Students[student].Id));
        return students.Count <= MostNames
            ? names
            : string.Create(CultureInfo.InvariantCulture, $"{names} and {students.Count - MostNames} more");
    }

    /// <summary>Identifiers and names of students, the first <see cref="MostNames"/> of them.</summary>
    public static string People(PlacementProblem problem, IReadOnlyCollection<int> students)
    {
        var people = string.Join(", ", students.Take(MostNames).Select(student => Person(problem.Students[student])));
        return students.Count <= MostNames
            ? people
            : string.Create(CultureInfo.InvariantCulture, $"{people} and {students.Count - MostNames} more");
    }

    private static string Person(Student student) =>
        student.Name.Length > 0 ? $"{student.Name} ({student.Id})" : student.Id;

    /// <summary>Such as <c>NGH: Surgery</c>; only the site where the discipline does not matter.</summary>
    public static string PlaceText(PlacementProblem problem, Place place) =>
        place.Discipline < 0
            ? problem.Sites[place.Site].Id
            : $"{problem.Sites[place.Site].Id}: {problem.Disciplines[place.Discipline].Id}";

    /// <summary>Site and discipline, and how many companions the student has there; null where not placed.</summary>
    public static string? Placement(RosterFacts facts, int student, int block)
    {
        var place = facts.Roster.At(student, block);
        if (!place.IsPlaced)
        {
            return null;
        }
        var text = PlaceText(facts.Problem, place);
        return !facts.IsSocial(student, block) ? text
            : HasNobody(facts, student, block) ? $"{text} {Alone}"
            : string.Create(CultureInfo.InvariantCulture, $"{text} (+{facts.CompanionsOf(student, block)})");
    }

    /// <summary>
    /// True where nobody is with the student at a place where company counts. Unlike <see cref="RosterFacts.IsAlone"/> it makes no
    /// difference between students: a lone placement that was not marked would give the tag away for which it does not count.
    /// </summary>
    public static bool HasNobody(RosterFacts facts, int student, int block) =>
        facts.IsSocial(student, block) && facts.CompanionsOf(student, block) == 0;

    /// <summary>True where others are with the student, but no podmate although one is placed elsewhere; of every student alike.</summary>
    public static bool HasStrangersOnly(RosterFacts facts, int student, int block) =>
        facts.Problem.Students[student].Pod is >= 0 and var pod
        && facts.CompanionsOf(student, block) > 0
        && facts.PodmatesOf(student, block) == 0
        && facts.PlacedMembers(pod, block) > 1;

    /// <summary>True where at least one student has a name to show.</summary>
    public static bool HasNames(PlacementProblem problem) => problem.Students.Any(student => student.Name.Length > 0);

    /// <summary>The identifier of the pod, or null for a student without one.</summary>
    public static string? PodOf(PlacementProblem problem, Student student) =>
        student.Pod < 0 ? null : problem.Pods[student.Pod].Id;
}
