using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Rules;

/// <summary>A rotation needs a slot with places in each of its blocks.</summary>
internal sealed class UnknownSlotModelRule : IModelRule
{
    public string Name => "unknown-slot";

    public bool IsFilter => true;

    public Func<RotationChoice, bool> FilterFor(PlacementProblem problem, Student student) =>
        choice =>
        {
            var offer = problem.Offer(choice.Site, choice.Discipline);
            for (var block = choice.Start; block < choice.End; block++)
            {
                if (offer?[block] is not { Max: > 0 })
                {
                    return false;
                }
            }
            return true;
        };
}
