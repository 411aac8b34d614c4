namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Classes of places of one kind, which differ by what single students see in their sites (above all the area). Most pods earn the
/// same in all of a group but a few, so only those few are kept pod by pod.
/// </summary>
internal sealed class ClassGroups
{
    private ClassGroups(int[] groupOf, int[][] classes) => (GroupOf, Classes) = (groupOf, classes);

    public int Count => Classes.Length;

    /// <summary>By class; groups are numbered in the order of their first classes, so by discipline.</summary>
    public int[] GroupOf { get; }

    /// <summary>By group: its classes, ascending.</summary>
    public int[][] Classes { get; }

    public static ClassGroups Of(IReadOnlyList<PlaceClass> classes)
    {
        var groups = classes
            .GroupBy(place => (place.Kind, place.IsSocial))
            .Select(group => group.Select(place => place.Index).ToArray())
            .ToArray();
        var groupOf = new int[classes.Count];
        for (var number = 0; number < groups.Length; number++)
        {
            Array.ForEach(groups[number], index => groupOf[index] = number);
        }
        return new ClassGroups(groupOf, groups);
    }
}
