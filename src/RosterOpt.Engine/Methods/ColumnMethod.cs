using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Columns;

namespace RosterOpt.Engine.Methods;

/// <summary>Column generation over whole years, for data in which company counts for nothing.</summary>
internal sealed class ColumnMethod(PlacementProblem problem, RunRecord record, Budget budget, AllocatorOptions options)
{
    /// <summary>Share of the run it gets; the rest is the search's where it has not proven its roster best.</summary>
    private const double Share = 0.8;

    public void Run(AllocationRun run)
    {
        record.SetPhase("column generation");
        var limits = new ColumnLimits(budget.Clock)
        {
            Time = TimeSpan.FromSeconds(budget.IsDeterministic ? 0 : budget.SecondsLeft * Share),
            Work = budget.Work * Share,
            Seed = options.Seed,
            Workers = options.Workers,
            Start = options.Start ?? record.Roster,
            Cancel = budget.Cancel,
        };
        var result = ColumnGeneration.Run(problem, limits, roster => record.Offer(roster));
        if (result.Best is not null)
        {
            record.Offer(result.Best);
        }
        if (result.Bound is { } bound)
        {
            record.OfferBound(bound, result.Proof);
        }
        if (result.ProvenInfeasible)
        {
            run.ProveInfeasible([result.Proof]);
        }
    }
}
