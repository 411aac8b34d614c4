namespace RosterOpt.Engine.Columns;

/// <summary>
/// Column generation: solves the linear master over the years known, prices everybody at its duals drawn towards the best duals so far
/// (Wentges 1997), and adds the years that pay, until the linear bound is reached.
/// </summary>
internal sealed class YearGenerator(ColumnPool pool, PricingRound pricing, ColumnBudget budget, int worst)
{
    private const double FirstPenalty = 4;
    private const double LastPenalty = 1e7;
    private const double Smoothed = 0.4;
    private const int MostStuck = 20;

    /// <summary>New years of a round are few where they are at most one for so many students.</summary>
    private const int FewShare = 20;

    /// <summary>Work of a round however small, so that every run ends.</summary>
    private const double LeastUnits = 1e-3;

    /// <summary>Share of the run after which no more years are generated, so that there is time to choose among them.</summary>
    private const double Share = 0.8;

    /// <summary>From quick to thorough: the next one is used once a round at the master's own duals brings nothing new.</summary>
    private static readonly PricingEffort[] Efforts =
    [
        new(0, 8, 1_000, 1000, 0) { Width = 16 },
        new(0, 15, 4_000, 1000, 0) { Parts = 12 },
        new(0, 40, 30_000, 1, 1) { Width = 100, Parts = 50 },
        new(0, 60, 200_000, 1, 4) { Width = 200, Parts = 200 },
    ];

    private RoundAnswer? best;
    private int effort;
    private double share = Smoothed;
    private double nextChoice;
    private int stuck;

    /// <summary>Called now and then with each year's share in a relaxed roster, prices, and whether that roster lends nothing.</summary>
    public Action<double[], DualPoint, bool>? OnRelaxed { get; init; }

    /// <summary>Called once, when years have been looked for at no prices.</summary>
    public Action? OnBegun { get; init; }

    public GeneratorState Run()
    {
        best = pricing.Run(DualPoint.Zero(pool.Kinds.Master.All.Count, pool.Years.Count, worst), Efforts[effort]);
        if (best is null || best.IsHopeless)
        {
            return new GeneratorState(null, best is not null);
        }
        OnBegun?.Invoke();
        using var master = new MasterProgramme(pool, worst, FirstPenalty);
        while (
            budget.Used < Share * budget.Total
            && !budget.IsCancelled
            && master.Solve(budget.IsDeterministic ? null : TimeSpan.FromSeconds((Share * budget.Total) - budget.Used))
        )
        {
            budget.AddUnits(LeastUnits + (master.Iterations * 1e-5));
            var goal = DualPoint.Round(master.Duals.Rows, master.Duals.Worst, worst);
            if (pricing.Run(best.Point.Towards(goal, share, worst), Efforts[effort]) is not { } answer)
            {
                break;
            }
            best = answer.Scaled < best.Scaled ? answer : best;
            Trace(master, answer);
            if (answer.IsHopeless || best.Points < Least())
            {
                return new GeneratorState(null, true);
            }
            OfferChoice(master);
            if ((IsReached(master) && master.Lent < 1e-6) || IsStuck(answer))
            {
                break;
            }
            Steer(master, answer);
            master.AddNewColumns();
        }
        OnRelaxed?.Invoke(master.Shares, best.Point, false);
        return new GeneratorState(best, false);
    }

    /// <summary>Chooses penalty, dual point and effort of the next round.</summary>
    private void Steer(MasterProgramme master, RoundAnswer answer)
    {
        var isLent = master.Lent > 1e-6 && master.Penalty < LastPenalty;
        if (
            isLent
            && (
                IsReached(master)
                || answer.Added * FewShare <= pool.Years.Count
                || GapTo(master) < master.Penalty * master.Lent
            )
        )
        {
            // What is lent hides more than what pricing could still find.
            master.RaisePenalty(master.Penalty < 100 ? 2 : 8);
        }
        else if (effort == 0 && answer.Added * FewShare <= pool.Years.Count)
        {
            effort = 1;
        }
        else if (effort < Efforts.Length - 1 && answer.Added * 2 <= answer.Inexact)
        {
            effort++;
        }
        else if (answer.Added == 0)
        {
            effort = share >= 1 ? Math.Min(effort + 1, Efforts.Length - 1) : effort;
            share = 1;
        }
        else
        {
            share = Smoothed;
        }
    }

    /// <summary>True where thorough pricing at the master's own duals has brought nothing new several times.</summary>
    private bool IsStuck(RoundAnswer answer)
    {
        stuck = answer.Added == 0 && share >= 1 && effort == Efforts.Length - 1 ? stuck + 1 : 0;
        return stuck > MostStuck;
    }

    /// <summary>Looks for a whole roster early, and again each time the run has grown by half.</summary>
    private void OfferChoice(MasterProgramme master)
    {
        if (budget.Used < nextChoice || IsReached(master))
        {
            return;
        }
        OnRelaxed?.Invoke(master.Shares, best!.Point, master.Lent < 1e-6);
        nextChoice = (1.5 * budget.Used) + (0.05 * budget.Total);
    }

    private double GapTo(MasterProgramme master) => ((double)best!.Scaled / PricedYear.Scale) - master.Value;

    private bool IsReached(MasterProgramme master) =>
        GapTo(master) < 1e-4 || best!.Points <= Math.Floor(master.Value + 1e-6);

    private void Trace(MasterProgramme master, RoundAnswer answer) =>
        budget.Trace(
            $"master {master.Value:F2} lent {master.Lent:F2} at {master.Penalty:F0} bound {answer.Points} best {best!.Points} "
                + $"+{answer.Added} of {pool.All.Count} inexact {answer.Inexact} share {share} effort {effort}"
        );

    /// <summary>Points that no legal roster can fall below; the bound of one that exists cannot either.</summary>
    private Int128 Least()
    {
        Int128 sum = 0;
        foreach (var year in pool.Years)
        {
            sum += year.Constant - LossOf(year);
        }
        return sum - ((Int128)worst * pool.Years.Max(LossOf));
    }

    private static long LossOf(YearProblem year)
    {
        var worstOption = year.Options.Select(x => -(long)Math.Min(x.Value, x.Own)).DefaultIfEmpty(0).Max();
        return year.WaitCost.Sum() + (year.Blocks * (year.MoveCost + Math.Max(0, worstOption)));
    }
}

/// <summary>Where column generation ended.</summary>
/// <param name="Best">The round of the best bound, or null where there is none.</param>
/// <param name="IsInfeasible">True where it is proven that no legal roster exists.</param>
internal readonly record struct GeneratorState(RoundAnswer? Best, bool IsInfeasible);
