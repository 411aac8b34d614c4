namespace RosterOpt.Engine.Counting;

/// <summary>
/// Splits counts into one year per pod where every rotation lasts one block and the order is free. The counts are a matrix of demands
/// × blocks, with a row for idle blocks: its rows sum to pods × rotations of the demand, its columns to pods. Such a matrix is a sum of
/// as many assignments of blocks to demands as there are pods (König, 1916; Birkhoff and von Neumann for one rotation a demand): the
/// cells that are not zero always hold one, and what is left over is of the same kind.
/// </summary>
internal sealed class MatchingSplit
{
    private readonly PodClass one;
    private readonly int blocks;
    private readonly int[] starts;
    private readonly int[] idle;
    private readonly int[] rowOf;
    private readonly int[] used;
    private readonly bool[] seen;

    private MatchingSplit(PodClass one, CountedYears years, int blocks)
    {
        this.one = one;
        this.blocks = blocks;
        starts = [.. years.Starts];
        idle = new int[blocks];
        for (var i = 0; i < starts.Length; i++)
        {
            idle[i % blocks] += starts[i];
        }
        idle = Array.ConvertAll(idle, busy => Math.Max(0, years.Pods.Count - busy));
        rowOf = new int[blocks];
        used = new int[one.Demands.Length + 1];
        seen = new bool[one.Demands.Length + 1];
    }

    /// <summary>By pod: discipline by block, -1 for idle. Counts that do not add up leave blocks idle.</summary>
    public static IReadOnlyList<int[]> Split(PodClass one, CountedYears years, int blocks)
    {
        var split = new MatchingSplit(one, years, blocks);
        return [.. years.Pods.Select(_ => split.TakeYear())];
    }

    private int[] TakeYear()
    {
        Array.Fill(rowOf, -1);
        Array.Clear(used);
        for (var block = 0; block < blocks; block++)
        {
            Array.Clear(seen);
            Place(block);
        }
        var year = new int[blocks];
        for (var block = 0; block < blocks; block++)
        {
            year[block] = rowOf[block] < 0 || rowOf[block] == one.Demands.Length ? -1 : Fullest(rowOf[block], block);
            if (year[block] >= 0)
            {
                starts[(year[block] * blocks) + block]--;
            }
            else if (idle[block] > 0)
            {
                idle[block]--;
            }
        }
        return year;
    }

    /// <summary>Finds the block a row, and those in its way another one.</summary>
    private bool Place(int block)
    {
        for (var row = 0; row <= one.Demands.Length; row++)
        {
            if (seen[row] || Left(row, block) <= 0)
            {
                continue;
            }
            seen[row] = true;
            if (used[row] < Most(row))
            {
                used[row]++;
                rowOf[block] = row;
                return true;
            }
            for (var other = 0; other < blocks; other++)
            {
                if (rowOf[other] == row && other != block && Place(other))
                {
                    // The other block's place in this row is free now: it was counted, and stays so for this one.
                    rowOf[block] = row;
                    return true;
                }
            }
        }
        return false;
    }

    private int Most(int row) =>
        row < one.Demands.Length ? one.Demands[row].Count : blocks - Math.Min(blocks, one.Rotations);

    private int Left(int row, int block) =>
        row == one.Demands.Length
            ? idle[block]
            : one.Demands[row].Disciplines.Sum(discipline => starts[(discipline * blocks) + block]);

    /// <summary>Of a pool, the discipline with most left to give.</summary>
    private int Fullest(int row, int block) =>
        one.Demands[row].Disciplines.MaxBy(discipline => starts[(discipline * blocks) + block]);
}
