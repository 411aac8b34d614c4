namespace RosterOpt.Engine.Columns;

/// <summary>Legal rosters by descent from years that each student would like best, or that a relaxed roster uses most.</summary>
internal sealed class Descents(ColumnPool pool, ColumnBudget budget, Incumbent incumbent, int worst)
{
    /// <summary>Share of what is left of the budget for mending while there is no legal roster.</summary>
    private const double MendShare = 0.4;

    /// <summary>The same once there is one.</summary>
    private const double AgainShare = 0.2;

    /// <summary>Share of what is left for raising the score of what was mended.</summary>
    private const double PolishShare = 0.1;

    private double MendShareNow => incumbent.Score is null ? MendShare : AgainShare;

    /// <summary>Descends from everybody's best known year; nothing where somebody has none.</summary>
    public void FromBest() => From(student => BestOf(pool.Of(student), x => pool.All[x].Value), MendShare, null);

    /// <summary>Descends from the year that a relaxed roster uses most, for each student.</summary>
    /// <param name="shares">Share of each year of the pool; years beyond are not used.</param>
    /// <param name="point">Prices of the rows in that relaxed roster.</param>
    public void FromShares(double[] shares, DualPoint point)
    {
        From(student => BestOf(pool.Of(student), x => x < shares.Length ? shares[x] : -1), MendShareNow, point);
    }

    private void From(Func<int, int> startOf, double share, DualPoint? point)
    {
        int[] start = [.. Enumerable.Range(0, pool.Years.Count).Select(startOf)];
        if (start.Contains(-1))
        {
            return;
        }
        var spread = DualPoint.Zero(0, pool.Years.Count, worst);
        var descent = new YearDescent(pool, budget, start, spread.Worst) { Scarcity = point?.Row };
        if (descent.Mend(budget.Used + (share * budget.Left)))
        {
            incumbent.Offer(descent.Chosen);
            descent.Polish(budget.Used + (PolishShare * budget.Left));
        }
        if (descent.IsLegal)
        {
            incumbent.Offer(descent.Chosen);
        }
    }

    private static int BestOf(IReadOnlyList<int> columns, Func<int, double> worth) =>
        columns.Count == 0 ? -1 : columns.MaxBy(worth);
}
