using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>
/// How often pods are whole: at least 2 members are due and every one of them is socially placed in one place, with no member who
/// is not due placed elsewhere.
/// </summary>
/// <param name="Whole">(pod, block) that are whole.</param>
/// <param name="WholeWeeks">Their weeks.</param>
/// <param name="Seen">(pod, block) with a member socially placed and at least 2 due.</param>
public readonly record struct PodIntegrity(int Whole, long WholeWeeks, int Seen)
{
    public static PodIntegrity Measure(RosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (whole, weeks, seen) = (0, 0L, 0);
        foreach (var pod in facts.Problem.Pods)
        {
            foreach (var block in facts.Problem.Blocks)
            {
                var isSeen = IsSeen(facts, pod, block.Index);
                var isWhole = isSeen && IsTogether(facts, pod, block.Index);
                seen += isSeen ? 1 : 0;
                whole += isWhole ? 1 : 0;
                weeks += isWhole ? block.Weeks : 0;
            }
        }
        return new PodIntegrity(whole, weeks, seen);
    }

    /// <summary>True where a member is socially placed in the block and at least two are due.</summary>
    public static bool IsSeen(RosterFacts facts, Pod pod, int block)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(pod);
        return facts.PlacedMembers(pod.Index, block) > 0 && Due(facts.Problem, pod, block) >= 2;
    }

    /// <summary>True where the pod is seen in the block and whole.</summary>
    public static bool IsWhole(RosterFacts facts, Pod pod, int block) =>
        IsSeen(facts, pod, block) && IsTogether(facts, pod, block);

    private static int Due(PlacementProblem problem, Pod pod, int block)
    {
        var due = 0;
        foreach (var member in pod.Members)
        {
            due += problem.Students[member].Due[block] ? 1 : 0;
        }
        return due;
    }

    private static bool IsTogether(RosterFacts facts, Pod pod, int block)
    {
        var placed = facts.PlacedMembers(pod.Index, block);
        foreach (var member in pod.Members)
        {
            var social = facts.IsSocial(member, block);
            if (social ? facts.PodmatesOf(member, block) != placed - 1 : facts.Problem.Students[member].Due[block])
            {
                return false;
            }
        }
        return true;
    }
}
