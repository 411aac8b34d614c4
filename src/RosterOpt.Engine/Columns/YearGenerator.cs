namespace RosterOpt.Engine.Columns;

/// <summary>
/// Column generation: solves the linear master over the years known, prices everybody at its duals drawn towards the best duals so far
/// (Wentges 1997), and adds the years that pay, until the linear bound is reached.
/// </summary>
internal sealed class YearGenerator(ColumnPool pool, PricingRound pricing, ColumnBudget budget, int worst)
{
    private const int MostRounds = 2000;
    private const double FirstPenalty = 4;

    private readonly PricingEffort usual = new(0, 30, 4_000, 3, 1);
    private readonly PricingEffort thorough = new(0, 40, 200_000, 1, 12) { Width = 200 };

    private RoundAnswer? best;
    private double nextChoice;

    /// <summary>Called now and then with years that a relaxed roster uses, and the share of the time left that a choice among them may take.</summary>
    public Func<IReadOnlyList<int>, double, bool>? OnRelaxed { get; init; }

    public GeneratorState Run()
    {
        var rows = pool.Kinds.Master.All.Count;
        var zero = DualPoint.Zero(rows, pool.Years.Count, worst);
        var first = pricing.Run(zero, usual);
        if (first is null || first.Bounds.Contains(CompletionBounds.Never))
        {
            return new GeneratorState(null, first is not null, 0);
        }
        best = first;
        using var master = new MasterProgramme(pool, worst, FirstPenalty);
        var share = 0.4;
        var effort = usual;
        for (var round = 0; round < MostRounds && !budget.IsSpent; round++)
        {
            if (!master.Solve(budget.IsDeterministic ? null : TimeSpan.FromSeconds(budget.Left)))
            {
                break;
            }
            budget.AddUnits(master.Iterations * 1e-5);
            var goal = DualPoint.Round(master.Duals.Rows, master.Duals.Worst, worst);
            var at = best.Point.Towards(goal, share, worst);
            var answer = pricing.Run(at, effort);
            if (answer is null)
            {
                break;
            }
            budget.Trace(
                $"round {round} lp {master.Value:F3} lent {master.Lent:F3} bound {(double)answer.Scaled / PricedYear.Scale:F3} best {best.Points} +{answer.Added} of {pool.All.Count} inexact {answer.Inexact} short {answer.Short:F2} share {share}"
            );
            best = answer.Scaled < best.Scaled ? answer : best;
            OfferChoice(master);
            if (master.Lent > 1e-6 && master.Penalty < 1e7 && GapTo(master) < master.Penalty * master.Lent)
            {
                master.RaisePenalty(master.Penalty < 100 ? 2 : 8);
            }
            else if (IsReached(master))
            {
                if (master.Lent < 1e-6)
                {
                    return new GeneratorState(best, false, master.Value);
                }
                if (master.Penalty > 1e7)
                {
                    return new GeneratorState(null, best.Points < Least(), master.Value);
                }
                master.RaisePenalty(8);
            }
            else if (answer.Added == 0)
            {
                effort = share >= 1 ? thorough : effort;
                share = 1;
            }
            else
            {
                share = 0.4;
            }
            master.AddNewColumns();
        }
        return new GeneratorState(best, false, master.Value);
    }

    /// <summary>Looks for a whole roster early, and again each time the run has grown by half.</summary>
    private void OfferChoice(MasterProgramme master)
    {
        if (master.Lent > 1e-6 || budget.Used < nextChoice || IsReached(master))
        {
            return;
        }
        OnRelaxed?.Invoke([.. Enumerable.Range(0, master.Shares.Length)], 0.05);
        nextChoice = (1.5 * budget.Used) + (0.05 * budget.Total);
    }

    private double GapTo(MasterProgramme master) => best is null ? 0 : ((double)best.Scaled / PricedYear.Scale) - master.Value;

    private bool IsReached(MasterProgramme master) =>
        GapTo(master) < 1e-4 || best!.Points <= Math.Floor(master.Value + 1e-6);

    /// <summary>Points that no legal roster can fall below.</summary>
    private long Least()
    {
        var sum = 0L;
        foreach (var year in pool.Years)
        {
            sum += year.Constant - LossOf(year);
        }
        return sum - (worst * pool.Years.Max(LossOf));
    }

    private static long LossOf(YearProblem year) =>
        year.WaitCost.Sum()
        + (year.Blocks * (year.MoveCost + year.Options.Select(x => (long)-Math.Min(x.Value, x.Own)).DefaultIfEmpty(0).Max(x => Math.Max(0, x))));
}

/// <summary>Where column generation ended.</summary>
/// <param name="Best">The round of the best bound, or null where there is none.</param>
/// <param name="IsInfeasible">True where no legal roster exists.</param>
/// <param name="Value">Points of the linear master.</param>
internal readonly record struct GeneratorState(RoundAnswer? Best, bool IsInfeasible, double Value);
