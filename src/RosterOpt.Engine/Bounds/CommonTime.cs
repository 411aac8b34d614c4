using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// The most weeks that students can spend together. Counted by slot, two students are together only in blocks that both spend on
/// one discipline which some social place for two offers; neither spends more blocks on it than the duties say. Counted by site,
/// any two placements may meet. Of the blocks in which both are due, the longest are taken.
/// </summary>
internal sealed class CommonTime(BoundContext context)
{
    private readonly HashSet<int> shareable = context
        .Places.All.Where(place => place.IsSocial && place.Cap >= 2)
        .Select(place => place.Discipline)
        .ToHashSet();

    /// <summary>Blocks that two students can spend together at most, whenever they are.</summary>
    public int Blocks(Student a, Student b)
    {
        var most = Math.Min(context.Loads[a.Index].MostBlocks, context.Loads[b.Index].MostBlocks);
        if (context.Places.IsBySite)
        {
            return shareable.Count > 0 ? most : 0;
        }
        return Math.Min(most, Math.Min(Shared(a, b), Shared(b, a)));
    }

    /// <summary>Sum of the weeks of the <paramref name="count"/> longest blocks in which all of them are due.</summary>
    public long TopWeeks(IReadOnlyList<Student> students, int count) =>
        context
            .Problem.Blocks.Where(block => students.All(student => student.Due[block.Index]))
            .Select(block => (long)block.Weeks)
            .OrderDescending()
            .Take(count)
            .Sum();

    private int Shared(Student a, Student b)
    {
        var ofB = new Dictionary<int, int>();
        foreach (var duty in context.Duties[b.Index])
        {
            foreach (var rule in duty.Rules)
            {
                ofB[rule.Discipline] = duty.MostEach * rule.Length;
            }
        }
        var sum = 0;
        foreach (var duty in context.Duties[a.Index])
        {
            var inCommon = duty
                .Rules.Where(rule => shareable.Contains(rule.Discipline))
                .Sum(rule => Math.Min(duty.MostEach * rule.Length, ofB.GetValueOrDefault(rule.Discipline)));
            sum += Math.Min(duty.MostBlocks, inCommon);
        }
        return sum;
    }
}
