using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Dividing;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>One part of a divided cohort and the best roster of it so far.</summary>
internal sealed class PartSearch(CohortPart part, int seed, AllocatorOptions options)
{
    /// <summary>Temperatures of the first search, in units of a chain's scale: warm enough to mend, too cold to melt.</summary>
    private const double First = 0.03;

    /// <summary>Moves after which a first search without an end gives up, by student.</summary>
    private const long MostMovesPerStudent = 4000;

    private readonly System.Threading.Lock gate = new();
    private (Roster Roster, long Violation, long Score)? best;
    private Roster? given;

    public bool IsLegal
    {
        get
        {
            lock (gate)
            {
                return best is { Violation: 0 };
            }
        }
    }

    public Roster Best
    {
        get
        {
            lock (gate)
            {
                return best is { } found ? found.Roster : Roster.FromLines(part.Problem, []);
            }
        }
    }

    /// <summary>Builds a first roster and mends it, as far as that leads.</summary>
    public void Build(CancellationToken cancel) => Keep(NewChain(null, cancel));

    /// <summary>Begins with a legal roster of the part, which the search then goes on from: one of its own may be hard to find.</summary>
    public void Begin(Roster roster)
    {
        given = roster;
        Keep(roster, 0, Audit.Run(part.Problem, roster).Score);
    }

    /// <summary>Searches on from the first roster until one is legal, or the budget is used up.</summary>
    public void FindLegal(Budget budget, RunRecord whole)
    {
        if (IsLegal)
        {
            return;
        }
        var chain = NewChain(Best, budget.Cancel);
        var most = MostMovesPerStudent * part.Students.Count;
        chain.Anneal((First * chain.Scale, First / 10 * chain.Scale, 0), Share, _ => { });
        Keep(chain);

        double Share(long moves)
        {
            whole.Report(force: false);
            var used = budget.IsDeterministic
                ? moves / (budget.Total * Chain.MovesPerWork)
                : budget.Elapsed.TotalSeconds / budget.Total;
            return chain.Best.Violation == 0 || budget.Cancel.IsCancellationRequested
                ? 1
                : Math.Max(used, moves / (double)most);
        }
    }

    /// <summary>Searches as long as the budget lasts, and keeps what is better.</summary>
    public void Improve(Budget budget, RunRecord whole)
    {
        if (budget.Cancel.IsCancellationRequested)
        {
            return;
        }
        var own = options with { Workers = 1, Seed = seed, Partial = false, Start = null };
        var record = new RunRecord(part.Problem, budget, new Forward(whole));
        var search = new SearchMethod(NewLayout(), record, budget, own) { First = given };
        search.Run(1, null);
        if (search.Chains is { } chains)
        {
            Keep(chains.Best);
        }
        // The chains may have been begun anew from something that was worse in the end.
        if (record is { Roster: { } roster, Audit: { } audit })
        {
            Keep(roster, 0, audit.Score);
        }
    }

    private SearchProblem NewLayout() => new(part.Problem) { MovesOff = options.Methods.MovesOff };

    private Chain NewChain(Roster? from, CancellationToken cancel)
    {
        var layout = NewLayout();
        var chain = new Chain(layout, seed);
        chain.Build(from is null ? null : new StartRoster(layout, from), cancel);
        return chain;
    }

    private void Keep(Chain chain) => Keep(chain.Best.ToRoster(), chain.Best.Violation, chain.Best.Score);

    private void Keep(Roster roster, long violation, long score)
    {
        lock (gate)
        {
            if (best is not { } old || violation < old.Violation || (violation == old.Violation && score > old.Score))
            {
                best = (roster, violation, score);
            }
        }
    }

    /// <summary>Whatever a part's search has to tell, the run tells where it stands.</summary>
    private sealed class Forward(RunRecord whole) : IProgress<AllocationProgress>
    {
        public void Report(AllocationProgress value) => whole.Report(force: false);
    }
}
