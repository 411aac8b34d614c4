using System.Numerics;

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
    private CriticalItems critical = CriticalItems.None;
    private int levels = 1;
    private int step;
    private int shortest = 1;
    private int longest = 1;
    private int[] free = [];
    private long[] net = [];
    private int wide;
    private PricedYear priced = null!;

    /// <summary>Scaled points that multipliers take from an option.</summary>
    public long MultiplierOf(int option) => priced.Profit[option] - modified[option];

    private int Sets => critical.Sets;

    /// <summary>Options looked at so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Best modified points from where a year begun stands to its end.</summary>
    public long From(in Label label) =>
        table[Index(label.Block, label.Site, step * BitOperations.PopCount(label.Done)) + label.Set];

    /// <summary>Best modified points of a whole year.</summary>
    public long FromStart => table[Index(0, -1, 0)];

    /// <summary>The bit that stands for an item in a set of critical items; 0 for one that is not remembered.</summary>
    public int BitOf(int item) => critical.BitOf[item];

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
            at = new State(chosen.End, chosen.Site, at.Level + step, at.Set | critical.BitOf[chosen.Item]);
        }
    }

    private bool MayEnd(int level, int set) => level == levels - 1 && critical.HasAll(set);

    private int FindStart(State at)
    {
        var problem = priced.Problem;
        var want = table[Index(at.Block, at.Site, at.Level) + at.Set];
        for (var i = problem.FirstOption[at.Block]; i < problem.FirstOption[at.Block + 1]; i++)
        {
            ref readonly var option = ref problem.Options[i];
            if (
                at.Level + step == levels
                || (at.Set & critical.BitOf[option.Item]) != 0
                || (at.Set & critical.Needs[option.Item]) != critical.Needs[option.Item]
            )
            {
                continue;
            }
            var move = at.Site >= 0 && at.Site != option.Site ? priced.Move : 0;
            var rest = table[Index(option.End, option.Site, at.Level + step) + (at.Set | critical.BitOf[option.Item])];
            if (rest > Never / 2 && modified[i] - move + rest == want)
            {
                return i;
            }
        }
        return -1;
    }

    private int Index(int block, int site, int level) => ((((block * wide) + site + 1) * levels) + level) * Sets;

    private void PrepareLevels()
    {
        var problem = priced.Problem;
        step = problem.MayStopEarly ? 0 : 1;
        levels = 1 + (step * (BitOperations.PopCount(problem.Required) + problem.PoolCount.Sum()));
        MeasureLengths(problem);
        var size = (problem.Blocks + 1) * wide * levels * Sets;
        Grow(ref table, size);
        Grow(ref bySite, problem.Sites.Length * levels * Sets);
        Grow(ref anySite, levels * Sets);
        Array.Fill(table, Never, 0, size);
    }

    private void MeasureLengths(YearProblem problem)
    {
        (shortest, longest) = (problem.Options.Length == 0 ? 1 : int.MaxValue, 1);
        foreach (ref readonly var option in problem.Options.AsSpan())
        {
            shortest = Math.Min(shortest, option.End - option.Start);
            longest = Math.Max(longest, option.End - option.Start);
        }
        if (free.Length < problem.Sites.Length * (longest + 1))
        {
            free = new int[problem.Sites.Length * (longest + 1)];
        }
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
        critical = new CriticalItems(problem, guide.Critical);
        wide = problem.Sites.Length + 1;
        Grow(ref modified, problem.Options.Length);
    }

    private void Modify(YearGuide guide)
    {
        var problem = priced.Problem;
        Grow(ref net, problem.Items.Length * problem.Blocks);
        guide.Multipliers.Collect(net);
        for (var i = 0; i < problem.Options.Length; i++)
        {
            ref readonly var option = ref problem.Options[i];
            modified[i] =
                priced.Profit[i]
                - net[(option.Item * problem.Blocks) + option.Start]
                - guide.Multipliers.OfSite(option.Site);
        }
        Steps += (2 * problem.Options.Length) + (problem.Items.Length * problem.Blocks / 2);
    }

    private void CollectStarts(int block)
    {
        var problem = priced.Problem;
        var cell = levels * Sets;
        Array.Fill(bySite, Never, 0, problem.Sites.Length * cell);
        Array.Fill(anySite, Never, 0, cell);
        if (block == problem.Blocks)
        {
            return;
        }
        var (first, end) = LevelsAt(block);
        end = Math.Min(end, levels - step);
        if (first >= end)
        {
            return;
        }
        Array.Fill(free, -1, 0, problem.Sites.Length * (longest + 1));
        for (var i = problem.FirstOption[block]; i < problem.FirstOption[block + 1]; i++)
        {
            ref readonly var option = ref problem.Options[i];
            if ((critical.BitOf[option.Item] | critical.Needs[option.Item]) == 0)
            {
                ref var best = ref free[(option.Site * (longest + 1)) + option.End - block];
                best = best < 0 || modified[i] > modified[best] ? i : best;
                continue;
            }
            for (var level = first; level < end; level++)
            {
                var rest = table.AsSpan(Index(option.End, option.Site, level + step), Sets);
                Relax(i, rest, bySite.AsSpan(((option.Site * levels) + level) * Sets, Sets));
            }
            Steps += (end - first) * Sets;
        }
        RelaxFree(first, end);
        for (var site = 0; site < problem.Sites.Length; site++)
        {
            RowMath.Raise(
                bySite.AsSpan((site * cell) + (first * Sets), (end - first) * Sets),
                0,
                anySite.AsSpan(first * Sets)
            );
        }
    }

    /// <summary>Of the rotations that nothing is remembered of, only the best of each site and length counts.</summary>
    private void RelaxFree(int first, int end)
    {
        for (var i = 0; i < priced.Problem.Sites.Length * (longest + 1); i++)
        {
            if (free[i] < 0)
            {
                continue;
            }
            ref readonly var option = ref priced.Problem.Options[free[i]];
            var rest = table.AsSpan(Index(option.End, option.Site, first + step), (end - first) * Sets);
            RowMath.Raise(rest, modified[free[i]], bySite.AsSpan(((option.Site * levels) + first) * Sets));
            Steps += rest.Length / 4;
        }
    }

    private void Relax(int index, ReadOnlySpan<long> rest, Span<long> best)
    {
        var profit = modified[index];
        var item = priced.Problem.Options[index].Item;
        var (bit, need) = (critical.BitOf[item], critical.Needs[item]);
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
        var (first, end) = LevelsAt(block);
        if (first >= end)
        {
            return;
        }
        var (from, count) = (first * Sets, (end - first) * Sets);
        Steps += 4 + (count / 2);
        var here = table.AsSpan(Index(block, site, 0) + from, count);
        if (site >= 0)
        {
            bySite.AsSpan((site * levels * Sets) + from, count).CopyTo(here);
        }
        RowMath.Raise(anySite.AsSpan(from, count), site >= 0 ? -priced.Move : 0, here);
        if (block < problem.Blocks && !problem.MustBePlaced[block])
        {
            RowMath.Raise(table.AsSpan(Index(block + 1, site, 0) + from, count), -priced.Wait[block], here);
        }
        if (block > problem.LastLocked && end == levels)
        {
            AllowEnd(here[^Sets..]);
        }
    }

    private void AllowEnd(Span<long> last)
    {
        for (var set = 0; set < last.Length; set++)
        {
            last[set] = critical.HasAll(set) ? Math.Max(0, last[set]) : last[set];
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
