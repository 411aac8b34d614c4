namespace RosterOpt.Engine.Columns;

/// <summary>
/// The best that can still be had from any (block, last site) on, were only time, moves, waiting and locks to matter and each rotation
/// priced by multipliers: a dynamic programme backwards over blocks. Its state also counts the rotations done, for a student who has to finish,
/// and remembers which critical items are done.
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
    private int levels = 1;
    private int step;
    private int shortest = 1;
    private int wide;
    private int required;
    private PricedYear priced = null!;

    /// <summary>Profit of each option less its multipliers.</summary>
    public ReadOnlySpan<long> Modified => modified;

    /// <summary>Options looked at so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Best modified points from where a year begun stands to its end.</summary>
    public long From(in Label label) =>
        table[Index(label.Block, label.Site, step * System.Numerics.BitOperations.PopCount(label.Done)) + label.Set];

    /// <summary>Best modified points of a whole year.</summary>
    public long FromStart => table[Index(0, -1, 0)];

    /// <summary>The bit that stands for an item in a set of critical items; 0 for one that is not remembered.</summary>
    public int BitOf(int item) => bitOf[item];

    /// <summary>Fills the table for a year at prices and multipliers.</summary>
    public void Fill(PricedYear year, YearGuide guide)
    {
        priced = year;
        Prepare(guide);
        PrepareLevels();
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
        var at = new State(0, -1, 0, 0);
        while (at.Block < problem.Blocks)
        {
            var want = table[Index(at.Block, at.Site, at.Level) + at.Set];
            var option = want <= Never / 2 ? -1 : FindStart(at);
            if (option < 0)
            {
                if (want == 0 && at.Block > problem.LastLocked && MayEnd(at.Level, at.Set))
                {
                    return;
                }
                at = at with { Block = at.Block + 1 };
                continue;
            }
            path.Add(option);
            ref readonly var chosen = ref problem.Options[option];
            at = new State(chosen.End, chosen.Site, at.Level + step, at.Set | bitOf[chosen.Item]);
        }
    }

    private bool MayEnd(int level, int set) => level == levels - 1 && (set & required) == required;

    private int FindStart(State at)
    {
        var problem = priced.Problem;
        var want = table[Index(at.Block, at.Site, at.Level) + at.Set];
        for (var i = problem.FirstOption[at.Block]; i < problem.FirstOption[at.Block + 1]; i++)
        {
            ref readonly var option = ref problem.Options[i];
            if (
                at.Level + step == levels
                || (at.Set & bitOf[option.Item]) != 0
                || (at.Set & needs[option.Item]) != needs[option.Item]
            )
            {
                continue;
            }
            var move = at.Site >= 0 && at.Site != option.Site ? priced.Move : 0;
            var rest = table[Index(option.End, option.Site, at.Level + step) + (at.Set | bitOf[option.Item])];
            if (rest > Never / 2 && modified[i] - move + rest == want)
            {
                return i;
            }
        }
        return -1;
    }

    private int Index(int block, int site, int level) => ((((block * wide) + site + 1) * levels) + level) * sets;

    private void PrepareLevels()
    {
        var problem = priced.Problem;
        step = problem.MayStopEarly ? 0 : 1;
        levels = 1 + (step * (System.Numerics.BitOperations.PopCount(problem.Required) + problem.PoolCount.Sum()));
        shortest = problem.Options.Length == 0 ? 1 : problem.Options.Min(x => x.End - x.Start);
        var size = (problem.Blocks + 1) * wide * levels * sets;
        Grow(ref table, size);
        Grow(ref bySite, problem.Sites.Length * levels * sets);
        Grow(ref anySite, levels * sets);
        Array.Fill(table, Never, 0, size);
    }

    /// <summary>Levels from which a year can still be finished, and which can have been reached.</summary>
    private (int First, int End) LevelsAt(int block)
    {
        var most = levels - 1;
        return (
            Math.Max(0, most - (step * ((priced.Problem.Blocks - block) / shortest))),
            Math.Min(most, step * (block / shortest)) + 1
        );
    }

    private void Prepare(YearGuide guide)
    {
        var problem = priced.Problem;
        sets = 1 << guide.Critical.Count;
        wide = problem.Sites.Length + 1;
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
        var cell = levels * sets;
        Array.Fill(bySite, Never, 0, problem.Sites.Length * cell);
        Array.Fill(anySite, Never, 0, cell);
        if (block == problem.Blocks)
        {
            return;
        }
        var (first, end) = LevelsAt(block);
        for (var i = problem.FirstOption[block]; i < problem.FirstOption[block + 1]; i++)
        {
            ref readonly var option = ref problem.Options[i];
            for (var level = first; level < end && level + step < levels; level++)
            {
                var rest = table.AsSpan(Index(option.End, option.Site, level + step), sets);
                Relax(i, rest, bySite.AsSpan(((option.Site * levels) + level) * sets, sets));
            }
        }
        Steps += (long)(problem.FirstOption[block + 1] - problem.FirstOption[block]) * Math.Max(1, end - first) * sets;
        for (var site = 0; site < problem.Sites.Length; site++)
        {
            for (var i = first * sets; i < end * sets; i++)
            {
                anySite[i] = Math.Max(anySite[i], bySite[(site * cell) + i]);
            }
        }
    }

    private void Relax(int index, ReadOnlySpan<long> rest, Span<long> best)
    {
        var profit = modified[index];
        var item = priced.Problem.Options[index].Item;
        var (bit, need) = (bitOf[item], needs[item]);
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
        var cell = levels * sets;
        var here = table.AsSpan(Index(block, site, 0), cell);
        var mayEnd = block > problem.LastLocked;
        var mayIdle = block < problem.Blocks && !problem.MustBePlaced[block];
        var later = mayIdle ? table.AsSpan(Index(block + 1, site, 0), cell) : default;
        var (first, end) = LevelsAt(block);
        for (var i = first * sets; i < end * sets; i++)
        {
            var best = mayEnd && MayEnd(i / sets, i % sets) ? 0 : Never;
            if (site >= 0)
            {
                best = Math.Max(best, Math.Max(bySite[(site * cell) + i], anySite[i] - priced.Move));
            }
            else
            {
                best = Math.Max(best, anySite[i]);
            }
            here[i] = mayIdle ? Math.Max(best, later[i] - priced.Wait[block]) : best;
        }
    }

    private static void Grow(ref long[] array, int size)
    {
        if (array.Length < size)
        {
            array = new long[size];
        }
    }

    private readonly record struct State(int Block, int Site, int Level, int Set);
}
