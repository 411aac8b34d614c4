using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Samples.Tests;

/// <summary>Turns the hidden plan of a sample into a roster.</summary>
internal static class Planned
{
    public static Roster Roster(PlacementProblem problem, IEnumerable<PlannedLine> plan)
    {
        var students = Index(problem.Students.Select(student => student.Id));
        var blocks = Index(problem.Blocks.Select(block => block.Id));
        var sites = Index(problem.Sites.Select(site => site.Id));
        var disciplines = Index(problem.Disciplines.Select(discipline => discipline.Id));
        return Core.Rosters.Roster.FromLines(
            problem,
            plan.Select(line => new Placement(
                students[line.Student],
                blocks[line.Block],
                sites[line.Site],
                disciplines[line.Discipline]
            ))
        );
    }

    private static Dictionary<string, int> Index(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index))
            .ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
}
