using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Merging;
using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Repacking.Compositions;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>Local search on all chains for a share of the run.</summary>
internal sealed class SearchMethod(SearchProblem problem, RunRecord record, Budget budget, AllocatorOptions options)
{
    private SearchClock? clock;

    /// <summary>Work units that were used up before; where the clock counts it knows by itself.</summary>
    public double Spent { get; init; }

    /// <summary>A legal roster to begin from that is not worth keeping to: the search melts it. Null for one of its own.</summary>
    public Roster? First { get; init; }

    /// <summary>Told when the first rosters are built, legal or not.</summary>
    public Action? OnFirst { get; init; }

    /// <summary>The chains after <see cref="Run"/>.</summary>
    public Chains? Chains { get; private set; }

    private SearchClock Clock => clock ?? throw new InvalidOperationException("The search has not begun yet.");

    /// <summary>Students without any legal year: proof that no roster exists.</summary>
    public IReadOnlyList<int> Impossible => Chains?.Impossible ?? [];

    /// <summary>Searches.</summary>
    /// <param name="until">Share of the whole run at which the search ends, above 0 to 1.</param>
    /// <param name="start">A roster to begin from, legal or not, or null.</param>
    public void Run(double until, Roster? start)
    {
        record.SetPhase("first roster");
        Chains = NewChains(problem);
        if ((start ?? First) is { } from)
        {
            Chains.Build(new StartRoster(problem, from), budget.Cancel);
        }
        else
        {
            Chains.BuildFirst(OfferBest, budget.Cancel);
        }
        OfferBest();
        OnFirst?.Invoke();
        if (Impossible.Count > 0 && !options.Partial)
        {
            return;
        }
        record.SetPhase("searching");
        clock = new SearchClock(record, budget, options, (until, Spent));
        var movesPerStudent = Clock.Whole * Chain.MovesPerWork / Math.Max(1, problem.Students);
        var mayMerge = start is null && options.Methods.Merging && Chains.Large is not null;
        if (mayMerge && MergedPlaces.Of(problem.Problem) is { } merged)
        {
            SearchMerged(merged, movesPerStudent);
        }
        else
        {
            Chains.Search(new SearchLeg(PlanFor(start is not null, movesPerStudent)), Clock.Share, OnBetter);
        }
        OfferBest();
    }

    private Chains NewChains(SearchProblem layout) =>
        new(layout, options.Methods.SeveralChains ? options.Workers : 1, options.Seed)
        {
            Large = options.Methods.Repacking && SiteRepack.Fits(layout) ? Repack : null,
        };

    /// <summary>
    /// Timetables and large places first, on the merged problem, and the small places when those stand. A legal roster is looked for
    /// before, and every cooling is led back, so that there is always something to show.
    /// </summary>
    private void SearchMerged(MergedPlaces merged, double movesPerStudent)
    {
        var made = Chains!.Search(new SearchLeg(SearchPlan.ToLegal), Clock.Share, OnBetter);
        OfferBest();
        var first = Chains.Best.Best.ToRoster();
        var layout = new SearchProblem(merged.Problem) { MovesOff = problem.MovesOff };
        var coarse = NewChains(layout);
        coarse.Build(new StartRoster(layout, merged.Merge(first)), budget.Cancel);
        var share = Clock.Share(Chains.Best, made);
        var seen = -1L;
        foreach (var stretch in SearchPlan.Merged(share, movesPerStudent))
        {
            made = coarse.Search(new SearchLeg([stretch], share, made), (_, moves) => Clock.ShareOf(moves), _ => { });
            if (Clock.ShareOf(made) >= 1)
            {
                return;
            }
            if (coarse.Best.Best.Score != seen)
            {
                seen = coarse.Best.Best.Score;
                made = Unmerge(merged, coarse.Best.Best.ToRoster(), made);
            }
            share = Math.Max(stretch.Until, Clock.Share(Chains.Best, made));
        }
        GoOnUnmerged(first, new SearchLeg(SearchPlan.Unmerged, share, made), movesPerStudent);
    }

    /// <summary>New chains that begin in the small places, packed by counting.</summary>
    private long Unmerge(MergedPlaces merged, Roster roster, long made)
    {
        record.SetPhase("packing places");
        Chains = NewChains(problem);
        Chains.Build(new StartRoster(problem, Unmerging.Of(problem, merged, roster)), budget.Cancel);
        var after = made + Repack(Chains.Best, made, new Stretch(1, default) { IsLarge = true });
        Chains.Gather();
        return after;
    }

    /// <summary>Where the merged timetables do not lead to a legal roster soon, the search begins again from the first one.</summary>
    private void GoOnUnmerged(Roster first, SearchLeg leg, double movesPerStudent)
    {
        if (Chains!.Best.Best.Violation > 0)
        {
            var made = Chains.Search(leg with { Plan = SearchPlan.BackToLegal(leg.Began) }, Clock.Share, OnBetter);
            leg = leg with { Made = made, Began = Clock.Share(Chains.Best, made) };
        }
        if (Chains.Best.Best.Violation > 0)
        {
            Chains = NewChains(problem);
            Chains.Build(new StartRoster(problem, first), budget.Cancel);
            leg = leg with { Plan = PlanFor(isWarm: false, movesPerStudent) };
        }
        Chains.Search(leg, Clock.Share, OnBetter);
    }

    private IReadOnlyList<Stretch> PlanFor(bool isWarm, double movesPerStudent) =>
        SearchPlan.Of((Chains!.All.Count, Chains.Large is not null), isWarm, movesPerStudent);

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
            var share = Clock.Share(chain, moves + MovesOf(work));
            return share >= stretch.Until ? 0
                : budget.IsDeterministic ? null
                : (stretch.Until - share) * Clock.Whole;
        }
    }

    private static long MovesOf(double work) => (long)(work * Chain.MovesPerWork);

    private void OnBetter(Chain chain)
    {
        if (chain.Best.Violation > 0 || (record.HasShown && record.IsBusy))
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
