namespace RosterOpt.Engine.Models;

/// <summary>Ties how many parts of each size there are to one flag for every way to have such parts in so many places.</summary>
internal static class PartPatterns
{
    /// <summary>Adds a flag per way, of which exactly one holds.</summary>
    /// <param name="model">Model to add to.</param>
    /// <param name="parts">By size, from 1: the number of parts of exactly that size; entry 0 is not used.</param>
    /// <param name="places">Most that the sizes add up to.</param>
    /// <returns>The ways, as numbers of parts by size, and their flags.</returns>
    public static List<(int[] Way, Flag Holds)> Tie(ModelContext model, IReadOnlyList<LinearSum> parts, int places)
    {
        var ways = new List<int[]>();
        Split(new int[parts.Count], parts.Count - 1, places, ways);
        var found = ways.ConvertAll(way => (Way: way, Holds: model.NewFlag()));
        model.Model.AddExactlyOne(found.Select(static one => one.Holds.Literal));
        for (var size = 1; size < parts.Count; size++)
        {
            var sum = new LinearSum().Add(parts[size], -1);
            foreach (var (way, holds) in found)
            {
                sum.Add(holds, way[size]);
            }
            model.Require(sum, 0, 0);
        }
        return found;
    }

    /// <summary>Every way to have parts of at most this size in so many places.</summary>
    private static void Split(int[] way, int size, int places, List<int[]> found)
    {
        if (size == 0)
        {
            found.Add([.. way]);
            return;
        }
        for (var count = 0; count * size <= places; count++)
        {
            way[size] = count;
            Split(way, size - 1, places - (count * size), found);
        }
        way[size] = 0;
    }
}
