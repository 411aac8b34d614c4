using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>No rotation touches what an exclusion names.</summary>
internal sealed class ExcludedModelRule : IModelRule
{
    public string Name => "excluded";

    public bool IsFilter => true;

    public Func<RotationChoice, bool>? FilterFor(PlacementProblem problem, Student student)
    {
        var rows = problem.Exclusions.Where(row => row.Concerns(student)).ToArray();
        return rows.Length == 0
            ? null
            : choice =>
                !Array.Exists(rows, row => row.Touches(choice.Site, choice.Discipline, choice.Start, choice.Blocks));
    }
}
