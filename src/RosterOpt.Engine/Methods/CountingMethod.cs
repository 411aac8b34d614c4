using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Counting;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>
/// Counting: where pods may all stay whole, finds how many pods of each class fill each slot, and only then which pod it is. A cooling
/// on every worker, again and longer, for a share of the run.
/// </summary>
internal sealed class CountingMethod(SearchProblem problem, RunRecord record, Budget budget, AllocatorOptions options)
{
    /// <summary>Share of the run after which counting gives up.</summary>
    private const double MostOfRun = 0.4;

    /// <summary>Moves of a cooling by cell.</summary>
    private const long MovesPerCell = 600;

    private const long FewestMoves = 100_000;

    /// <summary>Coolings of the same counts, the first from scratch and the others mild, before new ones are begun.</summary>
    private const int Reheats = 4;

    /// <summary>Coolings in which every pod stays at one site, before pods may move.</summary>
    private const int StayingRounds = 3;

    private readonly IReadOnlyList<PodClass> classes = PodClasses.Of(problem);

    /// <summary>True where it is worth trying.</summary>
    public bool Fits => CountingFit.Fits(problem, classes);

    /// <summary>Work units used so far.</summary>
    public double Work { get; private set; }

    /// <summary>A roster of counts that were right, legal or not; null where there were none.</summary>
    public Roster? Best { get; private set; }

    /// <summary>Counts until a roster is legal, or the share of the run is used up.</summary>
    /// <returns>True where a legal roster was found in which every pod is whole.</returns>
    public bool Run()
    {
        record.SetPhase("counting pods");
        if (
            CountingFit.MayStay(problem, classes)
            && TryRounds(new CountingProblem(problem, classes, true), StayingRounds)
        )
        {
            return true;
        }
        return TryRounds(new CountingProblem(problem, classes, false), int.MaxValue);
    }

    private bool TryRounds(CountingProblem counting, int rounds)
    {
        var (plan, states) = (CoolingPlan.Of(counting), Array.Empty<CountingState>());
        for (var round = 0; round < rounds && !IsOver; round++)
        {
            var isNew = round % Reheats == 0 || states.Any(state => state.Excess < CountingAnnealer.Nothing);
            states = isNew ? New(counting, plan) : states;
            Cool(counting, states, (isNew ? plan : plan.Mild, round));
            if (OfferBest(counting, states))
            {
                return true;
            }
        }
        return false;
    }

    private CountingState[] New(CountingProblem counting, CoolingPlan plan) =>
        [.. Enumerable.Range(0, options.Workers).Select(_ => new CountingState(counting, plan.PlaceWeight))];

    /// <summary>Where the counts are those of all pods, makes a roster of them and offers it.</summary>
    /// <returns>True where it is legal; else other counts may do better, if they can be split and obey the rules unknown here.</returns>
    private bool OfferBest(CountingProblem counting, CountingState[] states)
    {
        var best = states.MinBy(state => state.Excess)!;
        if (best.Excess >= CountingAnnealer.Nothing)
        {
            return false;
        }
        var limit = new SplitLimit(() => budget.IsDeterministic ? null : budget.SecondsLeft, budget.Cancel);
        Best = CountedRoster.Of(counting, best, options.Workers, limit);
        return record.Offer(Best);
    }

    private bool IsOver =>
        budget.IsOver
        || (
            budget.IsDeterministic
                ? Work >= MostOfRun * budget.Total
                : budget.Elapsed.TotalSeconds >= MostOfRun * budget.Total
        );

    /// <summary>One cooling on every worker; with a work limit each goes to its end, so that the answer does not depend on threads.</summary>
    private void Cool(CountingProblem counting, CountingState[] states, (CoolingPlan Plan, int Number) round)
    {
        var moves = Math.Max(FewestMoves, counting.LiveCells.Length * MovesPerCell);
        var isFound = false;
        Parallel.For(
            0,
            states.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Workers },
            i =>
            {
                var seed = ((((long)options.Seed * 1_000_003) + round.Number) * 1009) + i + counting.Regions;
                var annealer = new CountingAnnealer(counting, states[i], new SearchRandom(seed));
                annealer.Cool(round.Plan, moves, GoOn);
                if (annealer.IsDone)
                {
                    Volatile.Write(ref isFound, true);
                }
            }
        );
        Work += moves / Chain.MovesPerWork;

        bool GoOn()
        {
            record.Report(force: false);
            return budget.IsDeterministic
                ? !budget.Cancel.IsCancellationRequested
                : !Volatile.Read(ref isFound) && !IsOver;
        }
    }
}
