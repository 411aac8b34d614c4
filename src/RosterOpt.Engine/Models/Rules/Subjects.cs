using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>What a demand is about, in a coordinator's words and without naming a student.</summary>
internal static class Subjects
{
    public static string Slot(PlacementProblem problem, Venue venue) =>
        $"{problem.Disciplines[venue.Discipline].Id} at {problem.Sites[venue.Site].Id} in {problem.Blocks[venue.Block].Id}";

    public static string Site(PlacementProblem problem, Venue venue) =>
        $"all of {problem.Sites[venue.Site].Id} in {problem.Blocks[venue.Block].Id}";

    public static string Discipline(PlacementProblem problem, Student student, int discipline) =>
        $"{problem.Disciplines[discipline].Id} of programme {problem.Programmes[student.Programme].Id}";

    public static string Pool(PlacementProblem problem, Student student, int pool) =>
        $"electives of pool {problem.Pools[pool].Id} in programme {problem.Programmes[student.Programme].Id}";

    /// <summary>Confidential facts are pointed at by table and line only.</summary>
    public static string Row(SourceRow row, string what) =>
        row.Line > 0 ? $"{what} ({row.Table}, line {row.Line})" : what;
}
