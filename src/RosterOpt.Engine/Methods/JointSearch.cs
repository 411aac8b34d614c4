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
    /// <summary>Temperatures in units of a chain's scale.</summary>
    private static readonly Stretch Polish = new(1, (0.008, 0.001));

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
        var clock = new SearchClock(record, budget, options, (1, spent));
        Chains.Search(new SearchLeg([Polish]), clock.Share, OnBetter);
        if (Chains.Best.Best.Violation == 0)
        {
            record.Offer(Chains.Best.Best.ToRoster());
        }
    }

    private void OnBetter(Chain chain)
    {
        var isWorth = record.Audit is null || (!record.IsBusy && chain.Best.Score > record.Audit.Score);
        if (chain.Best.Violation == 0 && isWorth && !budget.IsDeterministic)
        {
            record.Offer(chain.Best.ToRoster());
        }
    }
}
