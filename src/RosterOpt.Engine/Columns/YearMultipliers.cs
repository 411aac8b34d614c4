namespace RosterOpt.Engine.Columns;

/// <summary>
/// The multipliers of one student's year: what the relaxed path problem charges for the rules that it leaves out (each item so often, so many
/// of a pool, no more than so many at a site, and order), and the steps by which they are improved. A step goes along the mean of the last
/// direction and of what the path just met breaks (Sherali and Ulular 1989), for a single path points too much to and fro.
/// </summary>
internal sealed class YearMultipliers
{
    /// <summary>How much of the last direction is kept, in lengths of the new one.</summary>
    private const double Keep = 0.6;

    private readonly YearProblem problem;
    private readonly OrderPairs order;
    private readonly int firstPool;
    private readonly int firstSite;
    private readonly int firstOrder;
    private readonly long[] weights;
    private readonly long[] saved;
    private readonly double[] direction;
    private readonly List<(int Index, double Amount)> broken = [];
    private readonly int[] uses;
    private double square;

    public YearMultipliers(YearProblem problem)
    {
        this.problem = problem;
        order = new OrderPairs(problem);
        firstPool = problem.Items.Length;
        firstSite = firstPool + problem.PoolCount.Length;
        firstOrder = firstSite + problem.Sites.Length;
        weights = new long[firstOrder + order.Cells];
        saved = new long[weights.Length];
        direction = new double[weights.Length];
        uses = new int[firstOrder];
    }

    /// <summary>Takes over the multipliers of a year that this one is a part of, so that every path costs the same.</summary>
    public void Inherit(YearMultipliers from)
    {
        from.weights.AsSpan(0, firstOrder).CopyTo(weights);
        for (var item = 0; item < firstPool; item++)
        {
            var pool = from.problem.Items[item].Pool;
            weights[item] += pool >= 0 && problem.Items[item].Pool < 0 ? weights[firstPool + pool] : 0;
        }
        order.Inherit(from.order, from.weights.AsSpan(firstOrder), weights.AsSpan(firstOrder));
    }

    /// <summary>Scaled points that every path gets back.</summary>
    public long Offset()
    {
        var sum = 0L;
        for (var i = 0; i < firstPool; i++)
        {
            sum += weights[i] * problem.Items[i].Times;
        }
        for (var i = firstPool; i < firstSite; i++)
        {
            sum += weights[i] * problem.PoolCount[i - firstPool];
        }
        for (var i = firstSite; problem.HasSiteLimit && i < firstOrder; i++)
        {
            sum += weights[i] * problem.SiteLimit;
        }
        return sum;
    }

    /// <summary>What a rotation at the site pays besides; at least 0.</summary>
    public long OfSite(int site) => weights[firstSite + site];

    /// <summary>What a rotation pays but for its site, by item × blocks + first block.</summary>
    public void Collect(long[] net)
    {
        for (var item = 0; item < firstPool; item++)
        {
            var pool = problem.Items[item].Pool;
            var pays = weights[item] + (pool < 0 ? 0 : weights[firstPool + pool]);
            Array.Fill(net, pays, item * problem.Blocks, problem.Blocks);
        }
        order.AddTo(net, weights.AsSpan(firstOrder));
    }

    /// <summary>Forgets the last direction.</summary>
    public void Restart() => square = 0;

    /// <summary>Turns the direction towards what a path breaks.</summary>
    /// <returns>False where it breaks nothing and pays for nothing that it could break.</returns>
    public bool Aim(IReadOnlyList<int> path)
    {
        broken.Clear();
        CompareUses(path);
        order.Look(path, weights.AsSpan(firstOrder), (cell, sign) => broken.Add((firstOrder + cell, sign)));
        if (broken.Count == 0)
        {
            return false;
        }
        var mine = broken.Sum(x => x.Amount * x.Amount);
        Blend(square > 0 ? Keep * Math.Sqrt(mine / square) : 0);
        if (square < 0.1 * mine)
        {
            // The last direction points the other way: begin anew.
            Blend(0);
        }
        return true;
    }

    private void Blend(double keep)
    {
        for (var i = 0; i < direction.Length; i++)
        {
            direction[i] *= keep;
        }
        foreach (var (index, amount) in broken)
        {
            direction[index] += amount;
        }
        square = 0;
        for (var i = 0; i < direction.Length; i++)
        {
            // What is at its least already cannot go further down.
            direction[i] = direction[i] < 0 && weights[i] == 0 && !IsFree(i) ? 0 : direction[i];
            square += direction[i] * direction[i];
        }
    }

    /// <summary>Goes so many scaled points, divided by the square of the direction's length, along it.</summary>
    public void Move(double points)
    {
        var length = points / square;
        for (var i = 0; i < weights.Length; i++)
        {
            if (direction[i] != 0)
            {
                var moved = weights[i] + (long)(length * direction[i]);
                weights[i] = IsFree(i) ? moved : Math.Max(0, moved);
            }
        }
    }

    /// <summary>Remembers the multipliers as they are.</summary>
    public void Save() => weights.CopyTo(saved, 0);

    /// <summary>Goes back to what was remembered.</summary>
    public void Restore() => saved.CopyTo(weights, 0);

    /// <summary>True for a rule "exactly so many", whose multiplier may be negative.</summary>
    private bool IsFree(int index) =>
        !problem.MayStopEarly && (index < firstPool ? problem.Items[index].Pool < 0 : index < firstSite);

    private void CompareUses(IReadOnlyList<int> path)
    {
        for (var i = 0; i < firstOrder; i++)
        {
            uses[i] =
                i < firstPool ? -problem.Items[i].Times
                : i < firstSite ? -problem.PoolCount[i - firstPool]
                : problem.HasSiteLimit ? -problem.SiteLimit
                : int.MinValue;
        }
        foreach (var index in path)
        {
            ref readonly var option = ref problem.Options[index];
            uses[option.Item]++;
            uses[firstSite + option.Site]++;
            if (problem.Items[option.Item].Pool is >= 0 and var pool)
            {
                uses[firstPool + pool]++;
            }
        }
        for (var i = 0; i < firstOrder; i++)
        {
            var isPool = i >= firstPool && i < firstSite;
            if (uses[i] != 0 && (uses[i] > 0 || weights[i] != 0 || IsFree(i)) && !(isPool && problem.MayStopEarly))
            {
                broken.Add((i, uses[i]));
            }
        }
    }
}
