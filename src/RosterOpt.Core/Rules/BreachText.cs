using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rules;

/// <summary>Words that the messages of several rules share.</summary>
internal static class BreachText
{
    /// <summary><c>1 student</c>, <c>2 students</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public static string Student(PlacementProblem problem, int student) => problem.Students[student].Id;

    public static string Block(PlacementProblem problem, int block) => problem.Blocks[block].Id;

    public static string Site(PlacementProblem problem, int site) => problem.Sites[site].Id;

    public static string Discipline(PlacementProblem problem, int discipline) => problem.Disciplines[discipline].Id;

    /// <summary><c>Surgery at H1 in B03</c>.</summary>
    public static string Slot(PlacementProblem problem, (int Site, int Discipline, int Block) slot) =>
        $"{Discipline(problem, slot.Discipline)} at {Site(problem, slot.Site)} in {Block(problem, slot.Block)}";

    /// <summary><c>B03</c> or <c>B03 to B05</c>.</summary>
    public static string Span(PlacementProblem problem, Rosters.Rotation rotation) =>
        rotation.Blocks == 1
            ? Block(problem, rotation.Start)
            : $"{Block(problem, rotation.Start)} to {Block(problem, rotation.End - 1)}";

    /// <summary><c>Surgery at H1 in B03 to B05</c>.</summary>
    public static string Rotation(PlacementProblem problem, Rosters.Rotation rotation) =>
        $"{Discipline(problem, rotation.Discipline)} at {Site(problem, rotation.Site)} in {Span(problem, rotation)}";
}
