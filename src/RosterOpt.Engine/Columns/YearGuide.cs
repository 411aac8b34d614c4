namespace RosterOpt.Engine.Columns;

/// <summary>
/// What was learned about one student's year and is kept from one pricing to the next: multipliers for the rules that the relaxed
/// path problem leaves out, the items whose "done" it remembers all the same, and the sites whose rotations the search counts.
/// </summary>
internal sealed class YearGuide
{
    /// <summary>Most items that the relaxed problem remembers: each doubles its size.</summary>
    public const int MostCritical = 12;

    private readonly List<int> critical = [];
    private readonly List<int> counted = [];

    public YearGuide(YearProblem problem)
    {
        Item = new long[problem.Items.Length];
        Pool = new long[problem.PoolCount.Length];
        Site = new long[problem.Sites.Length];
    }

    /// <summary>Scaled multiplier of "each item as often as wanted".</summary>
    public long[] Item { get; }

    /// <summary>Scaled multiplier of "as many electives as wanted".</summary>
    public long[] Pool { get; }

    /// <summary>Scaled multiplier of the most rotations at a site; at least 0.</summary>
    public long[] Site { get; }

    /// <summary>Items of one rotation each that the relaxed problem remembers as done.</summary>
    public IReadOnlyList<int> Critical => critical;

    /// <summary>Sites whose rotations the search counts, because a best year once had too many there.</summary>
    public IReadOnlyList<int> Counted => counted;

    /// <summary>True until multipliers were taken over for the first time.</summary>
    public bool IsFresh { get; private set; } = true;

    /// <summary>Pricings in a row that ran out of labels.</summary>
    public int Exhausted { get; set; }

    public void Remember(int item) => critical.Add(item);

    /// <summary>False where no more sites can be counted in 64 bits.</summary>
    public bool TryCount(int site, int bits)
    {
        if (counted.Contains(site) || (counted.Count + 1) * bits > 64)
        {
            return false;
        }
        counted.Add(site);
        return true;
    }

    /// <summary>Takes over the multipliers of another guide of the same year.</summary>
    public void CopyMultipliersFrom(YearGuide other)
    {
        IsFresh = false;
        other.Item.CopyTo(Item, 0);
        other.Pool.CopyTo(Pool, 0);
        other.Site.CopyTo(Site, 0);
    }
}
