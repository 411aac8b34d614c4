using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Testing;

/// <summary>
/// Rosters as people write them: a line per student such as <c>S1: D1@H1 - D2@H2</c>, a word per block in the order of time,
/// <c>-</c> for no placement; blocks left out at the end are without one. A student may have several lines.
/// </summary>
public static class RosterText
{
    /// <summary>Reads a roster.</summary>
    public static Roster Parse(PlacementProblem problem, params string[] lines) =>
        Roster.FromLines(problem, Lines(problem, lines));

    /// <summary>Reads the placements; a site or discipline that the problem lacks becomes that of <see cref="Baseline.Gone"/>.</summary>
    public static IEnumerable<Placement> Lines(PlacementProblem problem, params string[] lines)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines)
        {
            var parts = line.Split(':', 2);
            var student = problem.Students.Single(x => x.Id == parts[0].Trim()).Index;
            var words = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var block = 0; block < words.Length; block++)
            {
                if (words[block] != "-")
                {
                    yield return Placement(problem, student, block, words[block]);
                }
            }
        }
    }

    /// <summary>Writes a roster, to be shown when a test fails.</summary>
    public static string Write(PlacementProblem problem, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        var lines = problem.Students.Select(student =>
            $"{student.Id}: " + string.Join(' ', problem.Blocks.Select(block => Word(problem, roster, student, block)))
        );
        var surplus = roster.Surplus.Select(x =>
            $"also {problem.Students[x.Student].Id} in {problem.Blocks[x.Block].Id}"
        );
        return string.Join('\n', lines.Concat(surplus));
    }

    private static string Word(PlacementProblem problem, Roster roster, Student student, Block block)
    {
        var place = roster.At(student.Index, block.Index);
        return place.IsPlaced ? $"{problem.Disciplines[place.Discipline].Id}@{problem.Sites[place.Site].Id}" : "-";
    }

    private static Placement Placement(PlacementProblem problem, int student, int block, string word)
    {
        var names = word.Split('@');
        var discipline = problem.Disciplines.FirstOrDefault(x => x.Id == names[0])?.Index ?? Baseline.Gone.Discipline;
        var site = problem.Sites.FirstOrDefault(x => x.Id == names[1])?.Index ?? Baseline.Gone.Site;
        return new Placement(student, block, site, discipline);
    }
}
