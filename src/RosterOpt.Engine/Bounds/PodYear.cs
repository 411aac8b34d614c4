namespace RosterOpt.Engine.Bounds;

/// <summary>
/// The most that a pod can earn in a market less what it pays: a knapsack over its parts, discipline by discipline, exact by
/// dynamic programming over the units that they take.
/// </summary>
internal sealed class PodYear
{
    private const long Never = long.MinValue / 4;

    private readonly PartKind kinds;
    private readonly ValueRows rows;
    private readonly Cheapest cheapest;
    private readonly int[][] groupsOf;
    private readonly int[] disciplineOf;
    private readonly long[] value;
    private readonly int[] cell;
    private long[] within = [0];
    private int[] lastPart = [0];
    private long[] total = [0];
    private int[] taken = [0];
    private int width;

    /// <param name="rows">The rows of values.</param>
    /// <param name="cheapest">The cheapest classes at the prices that <see cref="Most"/> is given.</param>
    /// <param name="groupsOf">By discipline of the market: its groups of classes.</param>
    /// <param name="disciplineOf">By class: index of its discipline in the market; ascending.</param>
    public PodYear(ValueRows rows, Cheapest cheapest, int[][] groupsOf, int[] disciplineOf)
    {
        kinds = rows.Kinds;
        (this.rows, this.cheapest, this.groupsOf, this.disciplineOf) = (rows, cheapest, groupsOf, disciplineOf);
        value = new long[kinds.Largest + 1];
        cell = new int[kinds.Largest + 1];
    }

    /// <summary>
    /// The most that parts of between <see cref="PodDemand.Least"/> and <see cref="PodDemand.Most"/> units earn less their prices.
    /// </summary>
    /// <param name="demand">The pod.</param>
    /// <param name="prices">By class × kind.</param>
    /// <param name="uses">By class × kind: gets <see cref="PodDemand.Pods"/> added for each part of the best choice.</param>
    /// <returns>The value, or null where no choice of parts fits: then no legal roster exists.</returns>
    public long? Most(PodDemand demand, long[] prices, int[] uses)
    {
        Reserve(demand);
        total.AsSpan(0, width).Fill(Never);
        total[0] = 0;
        for (var group = 0; group < demand.Groups.Length; group++)
        {
            Gather(demand, prices, group);
            Fill(group, demand.Groups[group].Most);
            Join(group, demand.Groups[group]);
        }
        var last = demand.Groups.Length * width;
        var end = demand.Least;
        for (var n = demand.Least; n <= demand.Most; n++)
        {
            end = total[last + n] > total[last + end] ? n : end;
        }
        if (total[last + end] <= Never)
        {
            return null;
        }
        Note(demand, prices, uses, end);
        return total[last + end];
    }

    private void Reserve(PodDemand demand)
    {
        width = demand.Most + 1;
        var cells = (demand.Groups.Length + 1) * width;
        var most = demand.Groups.Select(group => group.Most).DefaultIfEmpty(0).Max() + 1;
        if (total.Length < cells)
        {
            (total, taken) = (new long[cells], new int[cells]);
        }
        if (within.Length < Math.Max(most, width))
        {
            (within, lastPart) = (new long[Math.Max(most, width)], new int[Math.Max(most, width)]);
        }
    }

    /// <summary>The best part of each number of members in the discipline.</summary>
    private void Gather(PodDemand demand, long[] prices, int group)
    {
        Array.Fill(value, Never);
        foreach (var alike in groupsOf[group])
        {
            if (demand.Values.Common[alike] is var common and not PodValues.None)
            {
                var row = rows[common];
                for (var kind = 0; kind < row.Length; kind++)
                {
                    Consider(row[kind], kind, cheapest.Cell(alike, kind), prices);
                }
            }
        }
        foreach (var (place, number) in demand.Values.Named)
        {
            if (disciplineOf[place] != group)
            {
                continue;
            }
            var row = rows[number];
            for (var kind = 0; kind < row.Length; kind++)
            {
                Consider(row[kind], kind, (place * kinds.Count) + kind, prices);
            }
        }
    }

    private void Consider(long earned, int kind, int at, long[] prices)
    {
        var members = kinds.Members(kind);
        if (earned != PodDemand.Never && earned - prices[at] > value[members])
        {
            (value[members], cell[members]) = (earned - prices[at], at);
        }
    }

    /// <summary>The most that parts in the discipline earn that take exactly n units.</summary>
    private void Fill(int group, int most)
    {
        within[0] = 0;
        for (var n = 1; n <= Math.Min(most, width - 1); n++)
        {
            within[n] = Never;
            for (var j = 1; j <= kinds.Largest && j <= n; j++)
            {
                if (value[j] > Never && within[n - j] > Never && within[n - j] + value[j] > within[n])
                {
                    (within[n], lastPart[n]) = (within[n - j] + value[j], j);
                }
            }
        }
    }

    /// <summary>Adds the discipline to those before it.</summary>
    private void Join(int group, UnitGroup units)
    {
        var (before, after) = (group * width, (group + 1) * width);
        for (var n = 0; n < width; n++)
        {
            total[after + n] = Never;
            for (var k = 0; k <= Math.Min(n, units.Most); k++)
            {
                if (total[before + n - k] <= Never || within[k] <= Never)
                {
                    continue;
                }
                var sum = total[before + n - k] + (units.Times * within[k]);
                if (sum > total[after + n])
                {
                    (total[after + n], taken[after + n]) = (sum, k);
                }
            }
        }
    }

    private void Note(PodDemand demand, long[] prices, int[] uses, int end)
    {
        for (var (group, n) = (demand.Groups.Length - 1, end); group >= 0; group--)
        {
            var k = taken[((group + 1) * width) + n];
            n -= k;
            if (k == 0)
            {
                continue;
            }
            Gather(demand, prices, group);
            Fill(group, demand.Groups[group].Most);
            for (; k > 0; k -= lastPart[k])
            {
                uses[cell[lastPart[k]]] += demand.Pods * demand.Groups[group].Times;
            }
        }
    }
}
