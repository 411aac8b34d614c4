using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>Local search on all chains for a share of the run.</summary>
internal sealed class SearchMethod(SearchProblem problem, RunRecord record, Budget budget, AllocatorOptions options)
{
    /// <summary>The chains after <see cref="Run"/>.</summary>
    public Chains? Chains { get; private set; }

    /// <summary>Students without any legal year: proof that no roster exists.</summary>
    public IReadOnlyList<int> Impossible => Chains?.Impossible ?? [];

    /// <summary>Searches.</summary>
    /// <param name="until">Share of the whole run at which the search ends, above 0 to 1.</param>
    /// <param name="start">A roster to begin from, legal or not, or null.</param>
    public void Run(double until, Roster? start)
    {
        record.SetPhase("first roster");
        Chains = new Chains(problem, options.Workers, options.Seed);
        Chains.Build(start is null ? null : new StartRoster(problem, start), budget.Cancel);
        if (Impossible.Count > 0 && !options.Partial)
        {
            return;
        }
        OfferBest();
        record.SetPhase("searching");
        var began = budget.Elapsed.TotalSeconds;
        var whole = Math.Max(0.001, (budget.Total * until) - (budget.IsDeterministic ? 0 : began));
        Chains.Search(
            (chain, moves) => Share(chain, moves, began, whole),
            OnBetter,
            isWarm: start is not null,
            expectedMoves: whole * Chain.MovesPerWork
        );
        OfferBest();
    }

    /// <summary>Share of the search's own time used up; at least 1 ends it.</summary>
    private double Share(Chain chain, long moves, double began, double whole)
    {
        record.Report(force: false);
        if (budget.IsOver || IsGoodEnough(chain))
        {
            return 2;
        }
        return budget.IsDeterministic
            ? moves / (whole * Chain.MovesPerWork)
            : (budget.Elapsed.TotalSeconds - began) / whole;
    }

    /// <summary>With a work limit a chain looks at its own roster only: what the others have by then is a matter of luck.</summary>
    private bool IsGoodEnough(Chain chain) =>
        budget.IsDeterministic
            ? chain.Best.Violation == 0 && record.GapOf(chain.Best.Score) <= options.Gap
            : record.Gap <= options.Gap;

    private void OnBetter(Chain chain)
    {
        if (chain.Best.Violation > 0 || (record.Audit is not null && record.IsBusy))
        {
            return;
        }
        if (record.Audit is null || chain.Best.Score > record.Audit.Score)
        {
            // With a work limit the roster kept must not depend on which thread came first: only the chains' end counts.
            record.Offer(chain.Best.ToRoster(), isPreview: budget.IsDeterministic);
        }
    }

    private void OfferBest()
    {
        var best = Chains!.Best.Best;
        if (best.Violation == 0)
        {
            record.Offer(best.ToRoster());
        }
    }
}
