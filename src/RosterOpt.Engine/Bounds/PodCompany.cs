using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// The most that a pod earns by pair and whole. Each pair is together for at most its common time. In a block with every member
/// due the pod is whole only while each pair is together, so for no more blocks than any pair has in common; a block in which only
/// some members are due counts as whole whenever at least two are.
/// </summary>
internal sealed class PodCompany(BoundContext context)
{
    /// <summary>Beyond this size pairs are not looked at one by one; only who is due counts.</summary>
    private const int LargestByPair = 40;

    private readonly CommonTime time = new(context);

    /// <summary>Weighted points; at least 0.</summary>
    public Int128 Most(Pod pod)
    {
        var settings = context.Problem.Settings;
        var members = pod.Members.Select(index => context.Problem.Students[index]).ToList();
        if (members.Count > LargestByPair)
        {
            return (settings.Pair * DuePairWeeks(members))
                + ((Int128)settings.Whole * WholeWeeks(members, int.MaxValue));
        }
        Int128 pairs = 0;
        var fewest = int.MaxValue;
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var blocks = time.Blocks(members[i], members[j]);
                pairs += time.TopWeeks([members[i], members[j]], blocks);
                fewest = Math.Min(fewest, blocks);
            }
        }
        return (settings.Pair * pairs) + ((Int128)settings.Whole * WholeWeeks(members, fewest));
    }

    private Int128 DuePairWeeks(List<Student> members)
    {
        Int128 sum = 0;
        foreach (var block in context.Problem.Blocks)
        {
            Int128 due = members.Count(member => member.Due[block.Index]);
            sum += block.Weeks * (due * (due - 1) / 2);
        }
        return sum;
    }

    private long WholeWeeks(List<Student> members, int fullBlocks)
    {
        var sum = 0L;
        foreach (var block in context.Problem.Blocks)
        {
            var due = members.Count(member => member.Due[block.Index]);
            sum += due >= 2 && due < members.Count ? block.Weeks : 0;
        }
        return members.Count < 2 ? sum : sum + time.TopWeeks(members, fullBlocks);
    }
}
