namespace RosterOpt.Engine.Columns;

/// <summary>Prices of the rows that students share, in whole numbers of 1/<see cref="PricedYear.Scale"/> point.</summary>
/// <param name="Row">By row; positive = places are scarce, negative = students are wanted.</param>
/// <param name="Worst">By student; at least 0; they add up to the weight of <c>worst</c>.</param>
internal sealed record DualPoint(long[] Row, long[] Worst)
{
    /// <summary>No prices; the weight of <c>worst</c> spread evenly.</summary>
    public static DualPoint Zero(int rows, int students, int worst) =>
        new(new long[rows], Spread(new double[students], worst));

    /// <summary>Rounds the duals of a linear programme.</summary>
    public static DualPoint Round(double[] rows, double[] worst, int weight) =>
        new([.. rows.Select(x => (long)Math.Round(x * PricedYear.Scale))], Spread(worst, weight));

    /// <summary>A point on the way from this one to another.</summary>
    /// <param name="other">Where to.</param>
    /// <param name="share">0 = here, 1 = there.</param>
    /// <param name="weight">Weight of <c>worst</c>.</param>
    public DualPoint Towards(DualPoint other, double share, int weight)
    {
        var rows = Row.Select((x, i) => x + (long)(share * (other.Row[i] - x))).ToArray();
        var worst = Worst.Select((x, i) => (x + (share * (other.Worst[i] - x))) / PricedYear.Scale).ToArray();
        return new DualPoint(rows, Spread(worst, weight));
    }

    /// <summary>The prices shaken by up to so many points each, so that other years of about the same worth come out best.</summary>
    public DualPoint Shaken(Random random, double points) =>
        this with
        {
            Row = [.. Row.Select(x => x + (long)(((2 * random.NextDouble()) - 1) * points * PricedYear.Scale))],
        };

    /// <summary>
    /// Scaled points by which the rows bound every legal roster beside the students' own best years: a row of positive price is used at most
    /// Max times, one of negative price at least Min times. Σ Worst is exactly the weight, so <c>worst</c> itself needs nothing more.
    /// </summary>
    public Int128 RowPoints(IReadOnlyList<MasterRow> rows)
    {
        Int128 sum = 0;
        for (var row = 0; row < Row.Length; row++)
        {
            sum += (Int128)Row[row] * (Row[row] > 0 ? rows[row].Max : rows[row].Min);
        }
        return sum;
    }

    /// <summary>Whole numbers, at least 0, that add up to the weight exactly and stand to each other about as the shares do.</summary>
    private static long[] Spread(double[] shares, int weight)
    {
        if (shares.Length == 0)
        {
            return [];
        }
        var total = shares.Sum(x => Math.Max(0, x));
        var goal = weight * PricedYear.Scale;
        var whole = shares
            .Select(x => (long)(total > 0 ? Math.Max(0, x) / total * goal : (double)goal / shares.Length))
            .ToArray();
        var most = Array.IndexOf(whole, whole.Max());
        whole[most] += goal - whole.Sum();
        if (whole[most] < 0)
        {
            Array.Clear(whole);
            whole[most] = goal;
        }
        return whole;
    }
}
