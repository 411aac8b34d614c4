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

    /// <summary>Site and discipline, and whether the student is alone there; null where not placed.</summary>
    public static string? Placement(RosterFacts facts, int student, int block)
    {
        var place = facts.Roster.At(student, block);
        if (!place.IsPlaced)
        {
            return null;
        }
        var text = $"{facts.Problem.Sites[place.Site].Id}: {facts.Problem.Disciplines[place.Discipline].Id}";
        return facts.IsAlone(student, block) ? $"{text} {Alone}" : text;
    }

    /// <summary>True where at least one student has a name to show.</summary>
    public static bool HasNames(PlacementProblem problem) => problem.Students.Any(student => student.Name.Length > 0);

    /// <summary>The identifier of the pod, or null for a student without one.</summary>
    public static string? PodOf(PlacementProblem problem, Student student) =>
        student.Pod < 0 ? null : problem.Pods[student.Pod].Id;
}
