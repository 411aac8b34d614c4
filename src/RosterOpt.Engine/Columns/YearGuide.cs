namespace RosterOpt.Engine.Columns;

/// <summary>
/// What was learned about one student's year and is kept from one pricing to the next: multipliers for the rules that the relaxed
/// path problem leaves out, the items whose "done" it remembers all the same, and the sites whose rotations the search counts.
/// </summary>
internal sealed class YearGuide(YearProblem problem)
{
    /// <summary>Most items that the relaxed problem remembers: each doubles its size.</summary>
    public const int MostCritical = 4;

    private readonly List<int> critical = [];
    private readonly List<int> counted = [];
    private ItemOrder? order;

    /// <summary>Multipliers of the rules left out.</summary>
    public YearMultipliers Multipliers { get; } = new(problem);

    /// <summary>Who comes before whom among the items.</summary>
    public ItemOrder Order => order ??= new ItemOrder(problem);

    /// <summary>Items of one rotation each that the relaxed problem remembers as done.</summary>
    public IReadOnlyList<int> Critical => critical;

    /// <summary>Sites whose rotations the search counts, because a best year once had too many there.</summary>
    public IReadOnlyList<int> Counted => counted;

    /// <summary>True until multipliers were improved for the first time.</summary>
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

    /// <summary>Goes back to the best multipliers that were saved.</summary>
    public void KeepBest()
    {
        IsFresh = false;
        Multipliers.Restore();
    }
}
