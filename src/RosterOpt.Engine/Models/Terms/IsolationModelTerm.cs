using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Weeks × isolation penalty of students alone.</summary>
internal sealed class IsolationModelTerm : IModelTerm
{
    public string Name => "isolation";

    public long SignedWeight(Settings settings) => -settings.Isolation;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var venue in model.Occupancy.SocialVenues)
        {
            var weeks = problem.Blocks[venue.Block].Weeks;
            var penalties = model
                .Occupancy.Of(venue)
                .Select(one => Penalty(problem.Students[one.Student]))
                .Distinct()
                .ToList();
            if (penalties is [0])
            {
                continue;
            }
            if (penalties.Count == 1)
            {
                // Whoever it is costs the same: it is enough to know that there is one.
                amount.Add(model.Occupancy.HasOne(venue), (long)penalties[0] * weeks);
                continue;
            }
            foreach (var one in model.Alone.At(venue))
            {
                amount.Add(one.IsThere, (long)Penalty(problem.Students[one.Student]) * weeks);
            }
        }
        return amount;
    }

    private static int Penalty(Student student) => student.IsSolo ? 0 : student.IsolationPenalty;
}
