using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Models.Terms;

/// <summary>Weeks × isolation penalty of members who are with others, but with none of their pod although another member is placed.</summary>
internal sealed class StrangerModelTerm : IModelTerm
{
    public string Name => "stranger";

    public long SignedWeight(Settings settings) => -settings.Stranger;

    public LinearSum Amount(ModelContext model)
    {
        var amount = new LinearSum();
        var problem = model.Problem;
        foreach (var pod in problem.Pods.Where(static pod => pod.Members.Count >= 2))
        {
            foreach (var block in problem.Blocks)
            {
                var several = Several(model, pod, block.Index);
                foreach (var venue in model.Pods.Venues(pod.Index, block.Index))
                {
                    Charge(model, amount, (pod.Index, venue), several);
                }
            }
        }
        return amount;
    }

    /// <summary>At least two members are socially placed in the block.</summary>
    private static Flag Several(ModelContext model, Pod pod, int block)
    {
        var placed = new LinearSum();
        foreach (var member in pod.Members)
        {
            placed.Add(
                LinearSum.Of(
                    model
                        .Students.Covering(member, block)
                        .Where(choice => model.Problem.Sites[choice.Rotation.Site].IsSocial)
                        .Select(static choice => choice.Taken)
                )
            );
        }
        return model.Reaches(placed, 2);
    }

    private static void Charge(ModelContext model, LinearSum amount, (int Pod, Venue Venue) at, Flag several)
    {
        var members = model.Pods.Members(at.Pod, at.Venue).ToList();
        var penalties = members.ConvertAll(one => Penalty(model.Problem.Students[one.Student]));
        if (penalties.TrueForAll(static penalty => penalty == 0) || model.Occupancy.Most(at.Venue) <= 1)
        {
            return;
        }
        var weeks = model.Problem.Blocks[at.Venue.Block].Weeks;
        var single = model.And(
            model.And(model.Pods.AtLeast(at.Pod, at.Venue, 1), model.Pods.AtLeast(at.Pod, at.Venue, 2).Not()),
            model.And(model.Occupancy.HasOne(at.Venue).Not(), several)
        );
        if (penalties.Distinct().Count() == 1)
        {
            amount.Add(single, (long)penalties[0] * weeks);
            return;
        }
        for (var i = 0; i < members.Count; i++)
        {
            amount.Add(
                penalties[i] == 0 ? Flag.False : model.And(single, members[i].IsThere),
                (long)penalties[i] * weeks
            );
        }
    }

    private static int Penalty(Student student) => student.IsSolo ? 0 : student.IsolationPenalty;
}
