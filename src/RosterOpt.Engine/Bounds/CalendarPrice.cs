using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// What a pod's members pay for being placed in a block that is longer than others, so that not every market may claim the
/// longest blocks. A member pays in each block with a placement and gets back the most that so many different blocks can cost;
/// what is got back is at least what was paid, so the score is at most the net earnings plus what is got back, whatever the price.
/// </summary>
internal sealed class CalendarPrice
{
    private readonly long perWeek;
    private readonly int freeWeeks;

    public CalendarPrice(BoundContext context, IReadOnlyList<Student> members)
    {
        var settings = context.Problem.Settings;
        long count = members.Count;
        perWeek = Scale.Unit * ((settings.Pair * (count * (count - 1) / 2)) + (count > 1 ? settings.Whole : 0)) / count;
        var busiest = members.MaxBy(member => context.Loads[member.Index].MostBlocks)!;
        var weeks = DueWeeks(context, busiest);
        freeWeeks = weeks.Take(context.Loads[busiest.Index].MostBlocks).LastOrDefault();
        Back = members.Sum(member =>
            DueWeeks(context, member).Take(context.Loads[member.Index].MostBlocks).Sum(InBlock)
        );
    }

    /// <summary>What all members get back; scaled points, at least 0.</summary>
    public long Back { get; }

    /// <summary>Price of one member's placement in a block of so many weeks; scaled points, at least 0.</summary>
    public long InBlock(int weeks) => perWeek * Math.Max(0, weeks - freeWeeks);

    /// <summary>Weeks of the blocks in which the student is due, longest first.</summary>
    private static List<int> DueWeeks(BoundContext context, Student student) =>
        context
            .Problem.Blocks.Where(block => student.Due[block.Index])
            .Select(block => block.Weeks)
            .OrderDescending()
            .ToList();
}
