using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Repacking.Compositions;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>Local search on all chains for a share of the run.</summary>
internal sealed class SearchMethod(SearchProblem problem, RunRecord record, Budget budget, AllocatorOptions options)
{
    private double began;
    private double whole;

    /// <summary>Work units that were used up before; where the clock counts it knows by itself.</summary>
    public double Spent { get; init; }

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
        Chains = new Chains(problem, options.Methods.SeveralChains ? options.Workers : 1, options.Seed)
        {
            Large = options.Methods.Repacking && SiteRepack.Fits(problem) ? Repack : null,
        };
        Chains.Build(start is null ? null : new StartRoster(problem, start), budget.Cancel);
        if (Impossible.Count > 0 && !options.Partial)
        {
            return;
        }
        OfferBest();
        record.SetPhase("searching");
        began = budget.Elapsed.TotalSeconds;
        whole = Math.Max(0.001, (budget.Total * until) - (budget.IsDeterministic ? Spent : began));
        Chains.Search(Share, OnBetter, isWarm: start is not null, expectedMoves: whole * Chain.MovesPerWork);
        OfferBest();
    }

    /// <summary>Share of the search's own time used up; at least 1 ends it.</summary>
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

    /// <summary>Packs places anew with CP-SAT, until the stretch is over at most.</summary>
    private long Repack(Chain chain, long moves, Stretch stretch)
    {
        record.SetPhase("packing places");
        var counting = new CompositionRepack();
        counting.Run(chain, SecondsLeft, budget.Cancel);
        var repack = new SiteRepack(options.Workers) { Tuned = options.Methods.TunedSolver };
        if (stretch.ByName)
        {
            repack.Run(chain, work => SecondsLeft(work + counting.Work), budget.Cancel);
        }
        OnBetter(chain);
        record.SetPhase("searching");
        return MovesOf(counting.Work + repack.Work);

        double? SecondsLeft(double work)
        {
            var share = Share(chain, moves + MovesOf(work));
            return share >= stretch.Until ? 0
                : budget.IsDeterministic ? null
                : (stretch.Until - share) * whole;
        }
    }

    private static long MovesOf(double work) => (long)(work * Chain.MovesPerWork);

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
