namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Takes classes of places together that mean the same to every pod: the same numbers, and the same value of every part. Their places
/// can bear one price, since the bound is convex in the prices and nothing tells the classes apart: fewer prices are found sooner.
/// </summary>
internal static class LikeClasses
{
    /// <summary>Classes taken together, in the order of their first ones, with the demands in terms of them.</summary>
    public static (IReadOnlyList<PlaceClass> Classes, IReadOnlyList<PodDemand> Demands) Merge(
        IReadOnlyList<PlaceClass> classes,
        IReadOnlyList<PodDemand> demands,
        int kinds
    )
    {
        var groups = classes
            .GroupBy(place => (place.Kind, Hash(demands, place.Index, kinds)))
            .SelectMany(group => Alike(group.ToList(), demands, kinds))
            .OrderBy(group => group[0].Index)
            .ToList();
        if (groups.Count == classes.Count)
        {
            return (classes, demands);
        }
        var merged = groups.Select((group, index) => PlaceClass.Union(index, group)).ToList();
        var kept = groups.Select(group => group[0].Index).ToList();
        return (merged, demands.Select(demand => demand.With(kept, kinds)).ToList());
    }

    /// <summary>Cuts classes of one hash into those that really are alike.</summary>
    private static List<List<PlaceClass>> Alike(
        IReadOnlyList<PlaceClass> classes,
        IReadOnlyList<PodDemand> demands,
        int kinds
    )
    {
        var groups = new List<List<PlaceClass>>();
        foreach (var place in classes)
        {
            var group = groups.Find(one =>
                demands.All(demand => demand.Of(one[0].Index, kinds).SequenceEqual(demand.Of(place.Index, kinds)))
            );
            if (group is null)
            {
                groups.Add(group = []);
            }
            group.Add(place);
        }
        return groups;
    }

    private static int Hash(IReadOnlyList<PodDemand> demands, int place, int kinds)
    {
        var hash = default(HashCode);
        foreach (var demand in demands)
        {
            foreach (var value in demand.Of(place, kinds))
            {
                hash.Add(value);
            }
        }
        return hash.ToHashCode();
    }
}
