namespace RosterOpt.Engine.Bounds;

/// <summary>
/// What a place of a class is worth at given prices: the most that parts sharing it can pay between them, or the floor if that
/// is more. Exact, by dynamic programming over the students in the place.
/// </summary>
internal sealed class PlaceWorth
{
    private const long Never = long.MinValue / 4;

    private readonly long[] best;
    private readonly int[] last;

    public PlaceWorth(int largestCap)
    {
        best = new long[largestCap + 1];
        last = new int[largestCap + 1];
    }

    /// <summary>The worth; at least the floor, and at least 0 where the place may stay empty.</summary>
    /// <param name="place">The class.</param>
    /// <param name="shared">By members of a part: its price.</param>
    /// <param name="floor">Least worth.</param>
    /// <param name="parts">Receives the parts of a fullest payment by members, all 0 where the floor (or nobody) is more.</param>
    public long Of(PlaceClass place, long[] shared, long floor, int[] parts)
    {
        Array.Clear(parts);
        if (place.MayBeEmpty)
        {
            floor = Math.Max(0, floor);
        }
        var (worth, students, members) = (floor, 0, 0);
        Fill(place.Cap, shared);
        for (var n = Math.Max(2, place.LeastOpen); n <= place.Cap; n++)
        {
            // At least two parts share a place: one of j members, and some more beside it.
            for (var j = 1; j < shared.Length && j < n; j++)
            {
                if (best[n - j] > Never && shared[j] + best[n - j] > worth)
                {
                    (worth, students, members) = (shared[j] + best[n - j], n, j);
                }
            }
        }
        if (students > 0)
        {
            parts[members]++;
            for (var n = students - members; n > 0; n -= last[n])
            {
                parts[last[n]]++;
            }
        }
        return worth;
    }

    /// <summary>Most that one or more parts pay that hold exactly n students between them.</summary>
    private void Fill(int cap, long[] shared)
    {
        best[0] = 0;
        for (var n = 1; n <= cap; n++)
        {
            best[n] = Never;
            for (var j = 1; j < shared.Length && j <= n; j++)
            {
                if (best[n - j] > Never && best[n - j] + shared[j] > best[n])
                {
                    (best[n], last[n]) = (best[n - j] + shared[j], j);
                }
            }
        }
    }
}
