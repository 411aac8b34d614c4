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
            .Select(group => new Kin(group.Key, group.Sum(demand => demand.Pods), Means([.. group])))
            .ToList();

    private static Dictionary<int, double> Means(IReadOnlyList<PodDemand> demands)
    {
        var cells = new Dictionary<int, double>();
        for (var cell = 0; cell < demands[0].Values.Length; cell++)
        {
            var (sum, pods) = (0.0, 0);
            foreach (var demand in demands)
            {
                var value = demand.Values[cell];
                (sum, pods) =
                    value == PodDemand.Never ? (sum, pods) : (sum + ((double)value * demand.Pods), pods + demand.Pods);
            }
            if (pods > 0)
            {
                cells[cell] = sum / pods;
            }
        }
        return cells;
    }
}
