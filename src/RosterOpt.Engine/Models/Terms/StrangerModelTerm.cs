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
                var strangers = new LinearSum();
                foreach (var venue in model.Pods.Venues(pod.Index, block.Index))
                {
                    strangers.Add(Charge(model, amount, (pod.Index, venue), several));
                }
                CountSingles(model, pod, (block.Index, strangers));
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

    /// <summary>
    /// Where the pod's split has members by themselves and at least two placed, each of them is a stranger or alone. Follows from the
    /// flags in whole numbers; in fractions they are all a little false and nobody is a stranger.
    /// </summary>
    private static void CountSingles(ModelContext model, Pod pod, (int Block, LinearSum Strangers) found)
    {
        var sum = new LinearSum().Add(found.Strangers);
        foreach (var (way, holds) in model.Patterns.InBlock(pod, found.Block))
        {
            var placed = way.Select(static (count, size) => count * size).Sum();
            sum.Add(holds, placed >= 2 ? -way[1] : 0);
        }
        if (sum.Parts.Count == 0)
        {
            return;
        }
        foreach (var venue in model.Pods.Venues(pod.Index, found.Block))
        {
            sum.Add(
                model.Occupancy.Most(venue) <= 1
                    ? model.Pods.AtLeast(pod.Index, venue, 1)
                    : model.Occupancy.HasOne(venue)
            );
        }
        model.Require(sum, 0, long.MaxValue / 4);
    }

    /// <summary>Adds what a stranger of the pod at the venue costs; the flag says that there is one, or false where that costs nothing.</summary>
    private static Flag Charge(ModelContext model, LinearSum amount, (int Pod, Venue Venue) at, Flag several)
    {
        var members = model.Pods.Members(at.Pod, at.Venue).ToList();
        var penalties = members.ConvertAll(one => Penalty(model.Problem.Students[one.Student]));
        if (model.Occupancy.Most(at.Venue) <= 1)
        {
            return Flag.False;
        }
        var weeks = model.Problem.Blocks[at.Venue.Block].Weeks;
        var single = model.And(
            model.And(model.Pods.AtLeast(at.Pod, at.Venue, 1), model.Pods.AtLeast(at.Pod, at.Venue, 2).Not()),
            model.And(model.Occupancy.HasOne(at.Venue).Not(), several)
        );
        if (penalties.Distinct().Count() == 1)
        {
            amount.Add(single, (long)penalties[0] * weeks);
            return single;
        }
        for (var i = 0; i < members.Count; i++)
        {
            amount.Add(
                penalties[i] == 0 ? Flag.False : model.And(single, members[i].IsThere),
                (long)penalties[i] * weeks
            );
        }
        return single;
    }

    private static int Penalty(Student student) => student.IsSolo ? 0 : student.IsolationPenalty;
}
