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
        IReadOnlyList<PodDemand> demands
    )
    {
        var named = NamedBy(classes.Count, demands);
        var groupOf = ClassGroups.Of(classes).GroupOf;
        var groups = classes
            .GroupBy(place => (groupOf[place.Index], Hash(named[place.Index])))
            .SelectMany(group => Alike(group.ToList(), named))
            .OrderBy(group => group[0].Index)
            .ToList();
        if (groups.Count == classes.Count)
        {
            return (classes, demands);
        }
        var newNumber = new int[classes.Count];
        Array.Fill(newNumber, -1);
        for (var number = 0; number < groups.Count; number++)
        {
            newNumber[groups[number][0].Index] = number;
        }
        var merged = groups.Select((group, index) => PlaceClass.Union(index, group)).ToList();
        return (merged, demands.Select(demand => demand.With(demand.Values.With(newNumber))).ToList());
    }

    /// <summary>By class: the demands that name it, with their rows; whoever does not name it earns there as in its whole group.</summary>
    private static List<(int Demand, int Row)>[] NamedBy(int classes, IReadOnlyList<PodDemand> demands)
    {
        var named = Enumerable.Range(0, classes).Select(_ => new List<(int, int)>()).ToArray();
        for (var demand = 0; demand < demands.Count; demand++)
        {
            foreach (var (place, row) in demands[demand].Values.Named)
            {
                named[place].Add((demand, row));
            }
        }
        return named;
    }

    /// <summary>Cuts classes of one hash into those that really are alike.</summary>
    private static List<List<PlaceClass>> Alike(IReadOnlyList<PlaceClass> classes, List<(int, int)>[] named)
    {
        var groups = new List<List<PlaceClass>>();
        foreach (var place in classes)
        {
            var group = groups.Find(one => named[one[0].Index].SequenceEqual(named[place.Index]));
            if (group is null)
            {
                groups.Add(group = []);
            }
            group.Add(place);
        }
        return groups;
    }

    private static int Hash(List<(int Demand, int Row)> named)
    {
        var hash = default(HashCode);
        foreach (var (demand, row) in named)
        {
            hash.Add(demand);
            hash.Add(row);
        }
        return hash.ToHashCode();
    }
}
