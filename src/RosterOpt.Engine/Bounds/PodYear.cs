namespace RosterOpt.Engine.Bounds;

/// <summary>
/// The most that a pod can earn less what it pays: a knapsack over its parts, exact by dynamic programming over the units that
/// they take.
/// </summary>
internal sealed class PodYear(PartKind kinds)
{
    private const long Never = long.MinValue / 4;

    private readonly List<(int Units, long Value, int Cell)> items = [];
    private long[] best = [0];
    private int[] last = [0];

    /// <summary>
    /// The most that parts of between <see cref="PodDemand.Least"/> and <see cref="PodDemand.Most"/> units earn less their prices.
    /// </summary>
    /// <param name="demand">The pod.</param>
    /// <param name="prices">By class × kind.</param>
    /// <param name="uses">By class × kind: gets <see cref="PodDemand.Pods"/> added for each part of the best choice.</param>
    /// <returns>The value, or null where no choice of parts fits: then no legal roster exists.</returns>
    public long? Most(PodDemand demand, long[] prices, int[] uses)
    {
        Gather(demand, prices);
        Fill(demand.Most);
        var end = demand.Least;
        for (var n = demand.Least; n <= demand.Most; n++)
        {
            end = best[n] > best[end] ? n : end;
        }
        if (best[end] <= Never)
        {
            return null;
        }
        for (var n = end; n > 0; n -= items[last[n]].Units)
        {
            uses[items[last[n]].Cell] += demand.Pods;
        }
        return best[end];
    }

    private void Fill(int most)
    {
        if (best.Length <= most)
        {
            best = new long[most + 1];
            last = new int[most + 1];
        }
        for (var n = 1; n <= most; n++)
        {
            best[n] = Never;
            for (var i = 0; i < items.Count; i++)
            {
                var before = n - items[i].Units;
                if (before >= 0 && best[before] > Never && best[before] + items[i].Value > best[n])
                {
                    (best[n], last[n]) = (best[before] + items[i].Value, i);
                }
            }
        }
    }

    /// <summary>The best part for each number of units.</summary>
    private void Gather(PodDemand demand, long[] prices)
    {
        items.Clear();
        var values = demand.Values;
        for (var cell = 0; cell < values.Length; cell++)
        {
            if (values[cell] == PodDemand.Never)
            {
                continue;
            }
            var units = kinds.Members(cell % kinds.Count) * demand.Units[cell / kinds.Count];
            var value = values[cell] - prices[cell];
            var known = items.FindIndex(item => item.Units == units);
            if (known < 0)
            {
                items.Add((units, value, cell));
            }
            else if (value > items[known].Value)
            {
                items[known] = (units, value, cell);
            }
        }
    }
}
