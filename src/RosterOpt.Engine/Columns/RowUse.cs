namespace RosterOpt.Engine.Columns;

/// <summary>
/// How often each row is used by a roster that may break rows, and what one more use would cost or mend. Each row has a weight in points
/// for every student too many or too few; weights rise where a row stays broken, so that a descent leaves its local optima.
/// </summary>
internal sealed class RowUse
{
    private readonly IReadOnlyList<MasterRow> rows;
    private readonly int[] used;
    private readonly double[] weights;
    private readonly HashSet<int> broken = [];

    /// <param name="rows">All rows.</param>
    /// <param name="weight">First weight in points.</param>
    public RowUse(IReadOnlyList<MasterRow> rows, double weight)
    {
        this.rows = rows;
        used = new int[rows.Count];
        weights = new double[rows.Count];
        Array.Fill(weights, weight);
        for (var row = 0; row < rows.Count; row++)
        {
            Note(row);
        }
    }

    /// <summary>Rows that are used too often or too seldom.</summary>
    public IReadOnlyCollection<int> Broken => broken;

    /// <summary>Students too many or too few, over all rows.</summary>
    public int Violation => broken.Sum(row => ViolationOf(row, used[row]));

    /// <summary>Uses rows once more, or once less.</summary>
    /// <param name="users">Each row once for every use.</param>
    /// <param name="sign">1 or -1.</param>
    public void Add(IEnumerable<int> users, int sign)
    {
        foreach (var row in users)
        {
            used[row] += sign;
            Note(row);
        }
    }

    /// <summary>Scaled price of one more use, by row: positive where it breaks the row, negative where it mends it.</summary>
    public void Price(long[] prices)
    {
        for (var row = 0; row < prices.Length; row++)
        {
            var more = ViolationOf(row, used[row] + 1) - ViolationOf(row, used[row]);
            prices[row] = more == 0 ? 0 : (long)(more * weights[row] * PricedYear.Scale);
        }
    }

    /// <summary>Multiplies the weight of every broken row, up to a limit.</summary>
    public void Raise(double factor, double most)
    {
        foreach (var row in broken)
        {
            weights[row] = Math.Min(most, weights[row] * factor);
        }
    }

    /// <summary>Gives every row the same weight.</summary>
    public void Weigh(double weight) => Array.Fill(weights, weight);

    private void Note(int row)
    {
        if (ViolationOf(row, used[row]) > 0)
        {
            broken.Add(row);
        }
        else
        {
            broken.Remove(row);
        }
    }

    private int ViolationOf(int row, int uses)
    {
        var limits = rows[row];
        var open = uses > 0 && uses < limits.OpenMin ? limits.OpenMin - uses : 0;
        return Math.Max(0, limits.Min - uses) + Math.Max(0, uses - limits.Max) + open;
    }
}
