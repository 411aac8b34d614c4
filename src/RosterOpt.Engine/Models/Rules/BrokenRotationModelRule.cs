using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>
/// A rotation has the length of the curriculum and runs over no break. One choice is one site for all of its blocks, so it cannot
/// change site inside.
/// </summary>
internal sealed class BrokenRotationModelRule : IModelRule
{
    public string Name => "broken-rotation";

    public bool IsFilter => true;

    public Func<RotationChoice, bool> FilterFor(PlacementProblem problem, Student student) =>
        choice =>
        {
            if (choice.Blocks != problem.LengthOf(student, choice.Discipline))
            {
                return false;
            }
            for (var block = choice.Start; block < choice.End - 1; block++)
            {
                if (problem.Blocks[block].BreakAfter)
                {
                    return false;
                }
            }
            return true;
        };
}
