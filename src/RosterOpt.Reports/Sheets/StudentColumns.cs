using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Workbooks;

namespace RosterOpt.Reports.Sheets;

/// <summary>The columns that tell who a student is, alike on every sheet; names only where the data set has some.</summary>
internal static class StudentColumns
{
    public static IEnumerable<string> Headings(PlacementProblem problem) =>
        Wording.HasNames(problem) ? ["Student", "Name", "Programme", "Pod"] : ["Student", "Programme", "Pod"];

    public static IEnumerable<Cell> Of(PlacementProblem problem, int student)
    {
        var who = problem.Students[student];
        yield return who.Id;
        if (Wording.HasNames(problem))
        {
            yield return who.Name;
        }
        yield return problem.Programmes[who.Programme].Id;
        yield return Wording.PodOf(problem, who);
    }
}
