namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Where there are too many classes of places for every pod to be told what a part is worth in each, those of one kind are taken
/// together, neighbours first; a part is then worth the most that it is worth in any of them. That only raises the bound.
/// </summary>
internal sealed class CoarseClasses
{
    private readonly int[] coarseOf;

    private CoarseClasses(IReadOnlyList<PlaceClass> classes, int[] coarseOf)
    {
        Classes = classes;
        this.coarseOf = coarseOf;
    }

    public IReadOnlyList<PlaceClass> Classes { get; }

    /// <summary>About as many classes as are wanted; at least one of every kind.</summary>
    public static CoarseClasses Of(IReadOnlyList<PlaceClass> fine, int wanted)
    {
        var coarseOf = Enumerable.Range(0, fine.Count).ToArray();
        if (fine.Count <= wanted)
        {
            return new CoarseClasses(fine, coarseOf);
        }
        var perClass = (fine.Count + Math.Max(1, wanted) - 1) / Math.Max(1, wanted);
        var classes = new List<PlaceClass>();
        foreach (var kind in fine.GroupBy(place => place.Kind))
        {
            foreach (var group in kind.Chunk(perClass))
            {
                Array.ForEach(group, place => coarseOf[place.Index] = classes.Count);
                classes.Add(PlaceClass.Union(classes.Count, group));
            }
        }
        return new CoarseClasses(classes, coarseOf);
    }

    /// <summary>Values by coarse class × kind: the best of those by fine class × kind.</summary>
    public long[] Best(long[] values, int kinds)
    {
        if (coarseOf.Length == Classes.Count)
        {
            return values;
        }
        var best = new long[Classes.Count * kinds];
        Array.Fill(best, PodDemand.Never);
        for (var i = 0; i < values.Length; i++)
        {
            var to = (coarseOf[i / kinds] * kinds) + (i % kinds);
            best[to] = Math.Max(best[to], values[i]);
        }
        return best;
    }
}
