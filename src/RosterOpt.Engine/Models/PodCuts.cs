namespace RosterOpt.Engine.Models;

/// <summary>
/// Counting arguments about pods that follow from the rest of the model in whole numbers but not in fractions. They change no
/// roster; they bring the bound down.
/// </summary>
internal static class PodCuts
{
    public static void Add(ModelContext model)
    {
        if (model.Problem.Settings is { Pair: 0, Whole: 0, Stranger: 0 })
        {
            return;
        }
        foreach (var venue in model.Occupancy.SocialVenues)
        {
            ShareRoom(model, venue);
        }
        foreach (var pod in model.Problem.Pods)
        {
            foreach (var block in model.Problem.Blocks)
            {
                Divide(model, pod.Index, block.Index);
            }
        }
    }

    /// <summary>Of parts with at least k members, a venue with p places holds at most p / k.</summary>
    private static void ShareRoom(ModelContext model, Venue venue)
    {
        var most = model.Occupancy.Most(venue);
        var pods = model
            .Occupancy.Of(venue)
            .Select(one => model.Problem.Students[one.Student].Pod)
            .Where(static pod => pod >= 0)
            .Distinct()
            .ToList();
        for (var size = 2; size <= most; size++)
        {
            AtMost(model, pods.ConvertAll(pod => model.Pods.AtLeast(pod, venue, size)), most / size);
        }
    }

    /// <summary>A pod of n has at most n / k parts with at least k members in a block.</summary>
    private static void Divide(ModelContext model, int pod, int block)
    {
        var members = model.Problem.Pods[pod].Members.Count;
        for (var size = 2; size <= members; size++)
        {
            var parts = model.Pods.Venues(pod, block).Select(venue => model.Pods.AtLeast(pod, venue, size)).ToList();
            AtMost(model, parts, members / size);
        }
    }

    private static void AtMost(ModelContext model, List<Flag> flags, int most)
    {
        var sum = LinearSum.Of(flags);
        if (sum.Parts.Count < 2 || sum.Most <= most)
        {
            return;
        }
        if (most == 1 && sum.Constant == 0)
        {
            model.Model.AddAtMostOne(flags.Where(static flag => !flag.IsFalse).Select(static flag => flag.Literal));
        }
        else
        {
            model.Require(sum, 0, most);
        }
    }
}
