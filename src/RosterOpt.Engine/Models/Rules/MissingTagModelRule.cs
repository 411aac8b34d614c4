using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>The student has the tags that the site and each slot of the rotation ask for.</summary>
internal sealed class MissingTagModelRule : IModelRule
{
    public string Name => "missing-tag";

    public bool IsFilter => true;

    public Func<RotationChoice, bool> FilterFor(PlacementProblem problem, Student student)
    {
        var welcome = problem.Sites.Select(site => site.Requires.IsMetBy(student.Tags)).ToArray();
        return choice =>
        {
            var offer = problem.Offer(choice.Site, choice.Discipline);
            var allowed = welcome[choice.Site];
            for (var block = choice.Start; allowed && block < choice.End; block++)
            {
                allowed = offer?[block] is not { Requires.IsNone: false } slot || slot.Requires.IsMetBy(student.Tags);
            }
            return allowed;
        };
    }
}
