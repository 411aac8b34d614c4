namespace RosterOpt.Engine.Columns;

/// <summary>
/// "An item starts only after what must come before it" as linear rules: for each such pair and block t, the later one may have started by t
/// only if the earlier one has ended by t. Time-indexed as in scheduling with precedences (Christofides, Alvarez-Valdes and Tamarit 1987); the
/// last block also says that the earlier one must be done at all. Pairs of items done more than once are left out, which only weakens the bound.
/// </summary>
internal sealed class OrderPairs
{
    private readonly YearProblem problem;
    private readonly int blocks;
    private readonly (int Later, int Earlier)[] pairs;
    private readonly int[] lengths;
    private readonly int[] starts;

    public OrderPairs(YearProblem problem)
    {
        this.problem = problem;
        blocks = problem.Blocks;
        var items = problem.Items;
        lengths = new int[items.Length];
        starts = new int[items.Length];
        foreach (ref readonly var option in problem.Options.AsSpan())
        {
            lengths[option.Item] = option.End - option.Start;
        }
        pairs =
        [
            .. from later in Enumerable.Range(0, items.Length)
            from earlier in Enumerable.Range(0, items.Length)
            where (items[later].Needs & items[earlier].Mask) != 0
            where items[later].Times == 1 && items[earlier].Times == 1
            where lengths[later] > 0 && lengths[earlier] > 0
            select (later, earlier),
        ];
    }

    /// <summary>Rules: one per pair and block, by pair × blocks + block.</summary>
    public int Cells => pairs.Length * blocks;

    /// <summary>Takes over the multipliers of the pairs that both years have.</summary>
    public void Inherit(OrderPairs from, ReadOnlySpan<long> theirs, Span<long> mine)
    {
        for (var (at, other) = (0, 0); at < pairs.Length; other++)
        {
            if (from.pairs[other] == pairs[at])
            {
                theirs.Slice(other * blocks, blocks).CopyTo(mine[(at++ * blocks)..]);
            }
        }
    }

    /// <summary>Adds what the rules' multipliers take from a rotation, by item × blocks + first block, to an array.</summary>
    public void AddTo(long[] net, ReadOnlySpan<long> weights)
    {
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            var mine = weights.Slice(pair * blocks, blocks);
            if (!mine.ContainsAnyExcept(0))
            {
                continue;
            }
            var sum = 0L;
            var (later, earlier) = (pairs[pair].Later * blocks, pairs[pair].Earlier * blocks);
            var length = lengths[pairs[pair].Earlier];
            for (var block = blocks - 1; block >= 0; block--)
            {
                sum += mine[block];
                net[later + block] += sum;
                if (block >= length)
                {
                    net[earlier + block - length] -= sum;
                }
            }
        }
    }

    /// <summary>
    /// Names the rules that a path breaks (+1), of each pair the strongest only, and those that have a multiplier though the path keeps them
    /// with something to spare (−1).
    /// </summary>
    public void Look(IReadOnlyList<int> path, ReadOnlySpan<long> weights, Action<int, int> name)
    {
        if (pairs.Length == 0)
        {
            return;
        }
        Array.Fill(starts, -1);
        foreach (var index in path)
        {
            ref readonly var option = ref problem.Options[index];
            starts[option.Item] = starts[option.Item] < 0 ? option.Start : starts[option.Item];
        }
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            var (later, earlier) = (starts[pairs[pair].Later], starts[pairs[pair].Earlier]);
            var end = earlier + lengths[pairs[pair].Earlier];
            if (later >= 0 && (earlier < 0 || end > later))
            {
                name((pair * blocks) + (earlier < 0 ? blocks - 1 : later), 1);
            }
            for (var block = end; earlier >= 0 && block < (later < 0 ? blocks : later); block++)
            {
                if (weights[(pair * blocks) + block] > 0)
                {
                    name((pair * blocks) + block, -1);
                }
            }
        }
    }
}
