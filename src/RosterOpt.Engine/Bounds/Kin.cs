namespace RosterOpt.Engine.Bounds;

/// <summary>Demands that differ only in their values, taken together.</summary>
/// <param name="Demand">One of them.</param>
/// <param name="Pods">Pods of all of them.</param>
/// <param name="Cells">Class × kind → mean value over those who may use it; scaled points.</param>
internal sealed record Kin(PodDemand Demand, int Pods, IReadOnlyDictionary<int, double> Cells)
{
    public static List<Kin> Of(MarketBound market) =>
        market
            .Demands.GroupBy(demand => demand, new PodDemandComparer(withValues: false))
            .Select(group => new Kin(group.Key, group.Sum(demand => demand.Pods), Means(market, [.. group])))
            .ToList();

    private static SortedDictionary<int, double> Means(MarketBound market, IReadOnlyList<PodDemand> demands)
    {
        var kinds = market.Kinds.Count;
        var sums = new double[market.Classes.Count * kinds];
        var pods = new long[sums.Length];
        var common = new double[market.Groups.Count * kinds];
        var commonPods = new long[common.Length];
        foreach (var demand in demands)
        {
            for (var group = 0; group < market.Groups.Count; group++)
            {
                AddRow(common, commonPods, group * kinds, (demand.Values.Common[group], demand.Pods));
            }
            foreach (var (place, row) in demand.Values.Named)
            {
                AddRow(sums, pods, place * kinds, (row, demand.Pods));
                // What the whole group earns was added for this class as well.
                AddRow(sums, pods, place * kinds, (demand.Values.Common[market.Groups.GroupOf[place]], -demand.Pods));
            }
        }
        var cells = new SortedDictionary<int, double>();
        for (var cell = 0; cell < sums.Length; cell++)
        {
            var of = (market.Groups.GroupOf[cell / kinds] * kinds) + (cell % kinds);
            if (pods[cell] + commonPods[of] > 0)
            {
                cells[cell] = (sums[cell] + common[of]) / (pods[cell] + commonPods[of]);
            }
        }
        return cells;

        void AddRow(double[] into, long[] count, int at, (int Row, int Pods) more)
        {
            for (var kind = 0; more.Row != PodValues.None && kind < kinds; kind++)
            {
                var value = market.Rows[more.Row][kind];
                if (value != PodDemand.Never)
                {
                    into[at + kind] += (double)value * more.Pods;
                    count[at + kind] += more.Pods;
                }
            }
        }
    }
}
