using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>
/// Polishes the roster of a large cohort as a whole, after its parts: what concerns students of different parts, and places that one
/// part had too many of, only now come into play. Too large to be melted or packed anew.
/// </summary>
internal sealed class JointSearch(PlacementProblem problem, RunRecord record, Budget budget, AllocatorOptions options)
{
    /// <summary>First and last temperature, in units of a chain's scale.</summary>
    private static readonly (double From, double To) Polish = (0.008, 0.001);

    private double began;
    private double whole;

    /// <summary>The chains after <see cref="Run"/>.</summary>
    public Chains? Chains { get; private set; }

    /// <param name="start">The roster to polish, legal or not.</param>
    /// <param name="spent">Work units used before, where only work counts.</param>
    public void Run(Roster start, double spent)
    {
        record.SetPhase("polishing the whole");
        var layout = new SearchProblem(problem) { MovesOff = options.Methods.MovesOff };
        Chains = new Chains(layout, options.Methods.SeveralChains ? options.Workers : 1, options.Seed);
        Chains.Build(new StartRoster(layout, start), budget.Cancel);
        began = budget.Elapsed.TotalSeconds;
        whole = Math.Max(0.001, budget.Total - (budget.IsDeterministic ? spent : began));
        var threads = Chains
            .All.Select(chain =>
                Task.Factory.StartNew(
                    () => Anneal(chain),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        Task.WaitAll(threads);
        if (Chains.Best.Best.Violation == 0)
        {
            record.Offer(Chains.Best.Best.ToRoster());
        }
    }

    private void Anneal(Chain chain) =>
        chain.Anneal(Polish.From * chain.Scale, Polish.To * chain.Scale, moves => Share(chain, moves), OnBetter);

    private double Share(Chain chain, long moves)
    {
        record.Report(force: false);
        if (budget.IsOver || (options.Methods.BoundsFeedback && IsGoodEnough(chain)))
        {
            return 2;
        }
        return budget.IsDeterministic
            ? moves / (whole * Chain.MovesPerWork)
            : (budget.Elapsed.TotalSeconds - began) / whole;
    }

    private bool IsGoodEnough(Chain chain) =>
        budget.IsDeterministic
            ? chain.Best.Violation == 0 && record.GapOf(chain.Best.Score) <= options.Gap
            : record.Gap <= options.Gap;

    private void OnBetter(Chain chain)
    {
        var isWorth = record.Audit is null || (!record.IsBusy && chain.Best.Score > record.Audit.Score);
        if (chain.Best.Violation == 0 && isWorth && !budget.IsDeterministic)
        {
            record.Offer(chain.Best.ToRoster());
        }
    }
}
