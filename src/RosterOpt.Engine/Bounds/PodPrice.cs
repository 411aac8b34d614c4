using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine.Bounds;

/// <summary>What a pod pays and is given across markets.</summary>
/// <param name="Calendar">Price of long blocks.</param>
/// <param name="Whole">Which parts earn <c>whole</c>.</param>
internal sealed record PodPrice(CalendarPrice Calendar, WholeSizes Whole)
{
    /// <summary>By pod or student without one (<see cref="PodKey"/>).</summary>
    public static Dictionary<int, PodPrice> Of(BoundContext context)
    {
        var apart = ApartBlocks.Of(context);
        return context
            .Problem.Students.GroupBy(PodKey.Of)
            .ToDictionary(group => group.Key, group => Of(context, [.. group], apart.GetValueOrDefault(group.Key)));
    }

    /// <summary>What the pod gets beside what its parts earn; scaled points, at least 0.</summary>
    public Int128 Given(Settings settings) => Calendar.Back + ((Int128)Scale.Unit * settings.Whole * Whole.Given);

    private static PodPrice Of(BoundContext context, List<Student> members, int apartBlocks) =>
        new(new CalendarPrice(context, members), new WholeSizes(context.Problem, members, apartBlocks));
}
