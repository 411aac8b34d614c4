namespace RosterOpt.Engine.Columns;

/// <summary>
/// The best that can still be had from any (block, last site) on, were only time, moves, waiting and locks to matter and each rotation
/// priced by multipliers: a dynamic programme backwards over blocks. With critical items its state also remembers which of those are done.
/// </summary>
internal sealed class CompletionBounds
{
    /// <summary>Stands for "cannot be finished".</summary>
    public const long Never = long.MinValue / 4;

    private long[] table = [];
    private long[] bySite = [];
    private long[] anySite = [];
    private long[] modified = [];
    private int[] bitOf = [];
    private int[] needs = [];
    private int sets = 1;
    private int wide;
    private int required;
    private PricedYear priced = null!;

    /// <summary>Profit of each option less its multipliers.</summary>
    public ReadOnlySpan<long> Modified => modified;

    /// <summary>Options looked at so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Best modified points from a state to the end of the year.</summary>
    /// <param name="block">First block still open.</param>
    /// <param name="site">Last local site, or -1 for none so far.</param>
    /// <param name="set">Critical items done, as bits of <see cref="BitOf"/>.</param>
    public long From(int block, int site, int set) => table[Index(block, site) + set];

    /// <summary>The bit that stands for an item in a set of critical items; 0 for one that is not remembered.</summary>
    public int BitOf(int item) => bitOf[item];

    /// <summary>Fills the table for a year at prices and multipliers.</summary>
    public void Fill(PricedYear year, YearGuide guide)
    {
        priced = year;
        Prepare(guide);
        Modify(guide);
        var problem = year.Problem;
        for (var block = problem.Blocks; block >= 0; block--)
        {
            CollectStarts(block);
            for (var site = -1; site < problem.Sites.Length; site++)
            {
                Settle(block, site);
            }
        }
    }

    /// <summary>The options of a best path, in order of time; it need not be a legal year.</summary>
    public void Trace(List<int> path)
    {
        path.Clear();
        var problem = priced.Problem;
        var (block, site, set) = (0, -1, 0);
        while (block < problem.Blocks)
        {
            var want = table[Index(block, site) + set];
            var option = want <= Never / 2 ? -1 : FindStart(block, site, set);
            if (option < 0)
            {
                if (want == 0 && block > problem.LastLocked && (set & required) == required)
                {
                    return;
                }
                block++;
                continue;
            }
            path.Add(option);
            ref readonly var chosen = ref problem.Options[option];
            set |= bitOf[chosen.Item];
            (block, site) = (chosen.End, chosen.Site);
        }
    }

    private int FindStart(int block, int site, int set)
    {
        var problem = priced.Problem;
        var want = table[Index(block, site) + set];
        for (var i = problem.FirstOption[block]; i < problem.FirstOption[block + 1]; i++)
        {
            ref readonly var option = ref problem.Options[i];
            if ((set & bitOf[option.Item]) != 0 || (set & needs[option.Item]) != needs[option.Item])
            {
                continue;
            }
            var move = site >= 0 && site != option.Site ? priced.Move : 0;
            var rest = table[Index(option.End, option.Site) + (set | bitOf[option.Item])];
            if (rest > Never / 2 && modified[i] - move + rest == want)
            {
                return i;
            }
        }
        return -1;
    }

    private int Index(int block, int site) => ((block * wide) + site + 1) * sets;

    private void Prepare(YearGuide guide)
    {
        var problem = priced.Problem;
        sets = 1 << guide.Critical.Count;
        wide = problem.Sites.Length + 1;
        Grow(ref table, (problem.Blocks + 1) * wide * sets);
        Grow(ref bySite, problem.Sites.Length * sets);
        Grow(ref anySite, sets);
        Grow(ref modified, problem.Options.Length);
        bitOf = new int[problem.Items.Length];
        needs = new int[problem.Items.Length];
        required = 0;
        for (var i = 0; i < guide.Critical.Count; i++)
        {
            var item = problem.Items[guide.Critical[i]];
            bitOf[guide.Critical[i]] = 1 << i;
            required |= item.Pool < 0 && !problem.MayStopEarly ? 1 << i : 0;
            for (var other = 0; other < needs.Length; other++)
            {
                needs[other] |= (problem.Items[other].Needs & item.Mask) != 0 ? 1 << i : 0;
            }
        }
    }

    private void Modify(YearGuide guide)
    {
        var problem = priced.Problem;
        for (var i = 0; i < problem.Options.Length; i++)
        {
            ref readonly var option = ref problem.Options[i];
            var pool = problem.Items[option.Item].Pool;
            modified[i] =
                priced.Profit[i]
                - guide.Item[option.Item]
                - (pool < 0 ? 0 : guide.Pool[pool])
                - guide.Site[option.Site];
        }
        Steps += problem.Options.Length;
    }

    private void CollectStarts(int block)
    {
        var problem = priced.Problem;
        Array.Fill(bySite, Never, 0, problem.Sites.Length * sets);
        Array.Fill(anySite, Never, 0, sets);
        if (block == problem.Blocks)
        {
            return;
        }
        for (var i = problem.FirstOption[block]; i < problem.FirstOption[block + 1]; i++)
        {
            ref readonly var option = ref problem.Options[i];
            Relax(i, option, table.AsSpan(Index(option.End, option.Site), sets));
        }
        Steps += (long)(problem.FirstOption[block + 1] - problem.FirstOption[block]) * sets;
        for (var site = 0; site < problem.Sites.Length; site++)
        {
            for (var set = 0; set < sets; set++)
            {
                anySite[set] = Math.Max(anySite[set], bySite[(site * sets) + set]);
            }
        }
    }

    private void Relax(int index, in YearOption option, ReadOnlySpan<long> rest)
    {
        var profit = modified[index];
        var best = bySite.AsSpan(option.Site * sets, sets);
        var (bit, need) = (bitOf[option.Item], needs[option.Item]);
        for (var set = 0; set < best.Length; set++)
        {
            if ((set & bit) == 0 && (set & need) == need)
            {
                best[set] = Math.Max(best[set], profit + rest[set | bit]);
            }
        }
    }

    private void Settle(int block, int site)
    {
        var problem = priced.Problem;
        var here = table.AsSpan(Index(block, site), sets);
        var mayEnd = block > problem.LastLocked;
        var mayIdle = block < problem.Blocks && !problem.MustBePlaced[block];
        var later = mayIdle ? table.AsSpan(Index(block + 1, site), sets) : default;
        for (var set = 0; set < sets; set++)
        {
            var best = mayEnd && (set & required) == required ? 0 : Never;
            if (site >= 0)
            {
                best = Math.Max(best, Math.Max(bySite[(site * sets) + set], anySite[set] - priced.Move));
            }
            else
            {
                best = Math.Max(best, anySite[set]);
            }
            here[set] = mayIdle ? Math.Max(best, later[set] - priced.Wait[block]) : best;
        }
    }

    private static void Grow(ref long[] array, int size)
    {
        if (array.Length < size)
        {
            array = new long[size];
        }
    }
}
