using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>
/// Finds where one more place, or two, would help a roster most. Each gain is the difference of two solves that had the same freedom:
/// with the places and without. A small problem is solved as a whole, to the proven optimum; of a large one, what is free is where
/// everybody goes who begins a discipline in a block, and gains are what that much freedom can make of a place.
/// </summary>
/// <param name="time">Clock for the budget.</param>
public sealed class Adviser(TimeProvider time)
{
    /// <summary>Told now and then, on the caller's thread, what is known so far. Null for nobody.</summary>
    public Action<AdviceResult>? OnBetter { get; init; }

    /// <summary>Advises.</summary>
    /// <param name="problem">Data set without errors.</param>
    /// <param name="request">Budget and roster.</param>
    /// <param name="progress">Told where the run stands; may be null.</param>
    /// <param name="cancel">Ends it early; what is known by then is answered.</param>
    /// <exception cref="ArgumentException">There is no roster, or it is not legal.</exception>
    public AdviceResult Run(
        PlacementProblem problem,
        AdviceRequest request,
        IProgress<AllocationProgress>? progress,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(request);
        var roster = request.Run.Start ?? throw new ArgumentException("Advice needs a roster.", nameof(request));
        var audit = Audit.Run(problem, roster);
        if (!audit.IsLegal)
        {
            throw new ArgumentException("The roster breaks a rule.", nameof(request));
        }
        var budget = new Budget(time, request.Run, cancel);
        var clock = new AdviceClock(budget, request.Run.Seed);
        var layout = new SearchProblem(problem);
        void Tell(string phase) =>
            progress?.Report(
                new AllocationProgress(
                    budget.Elapsed,
                    phase,
                    audit.Score,
                    null,
                    audit.Metrics.PodmateShare,
                    audit.Metrics.IsolatedStudentBlocks
                )
            );
        Tell("looking for places");
        if (problem.Students.Count == 0)
        {
            return new AdviceResult
            {
                Scope = AdviceScope.Everything,
                Score = 0,
                IsComplete = true,
            };
        }
        var desks = Enumerable
            .Range(0, Math.Max(1, request.Run.Workers))
            .Select(_ => Desk.Of(layout, roster))
            .ToArray();
        var spans = OpeningCatalogue.Of(layout);
        var whole = WholeMarkets(problem, (roster, audit.Score), spans, clock, request);
        var run = new AdviceRun(desks, clock, request)
        {
            Tell = Tell,
            OnBetter = OnBetter,
            Score = audit.Score,
            IsWhole = whole is not null,
        };
        return run.Go(whole ?? Neighbourhoods(spans, desks[0]));
    }

    /// <summary>A market for each discipline, block and number of blocks.</summary>
    internal static List<IMarket> Neighbourhoods(
        IReadOnlyList<(Opening Span, IReadOnlyList<Opening> Openings)> spans,
        Desk desk
    ) =>
        [
            .. spans
                .GroupBy(one => (one.Span.Discipline, one.Span.From))
                .SelectMany(group =>
                {
                    var shared = new Neighbourhood(group.Key.Discipline, group.Key.From, desk);
                    return group.Select(one => (IMarket)new NeighbourhoodMarket(one.Span, one.Openings, shared));
                }),
        ];

    /// <summary>One market for each number of blocks, all with one proven optimum; null where the problem is too large for that.</summary>
    private static List<IMarket>? WholeMarkets(
        PlacementProblem problem,
        (Core.Rosters.Roster Roster, long Score) start,
        IReadOnlyList<(Opening Span, IReadOnlyList<Opening> Openings)> spans,
        AdviceClock clock,
        AdviceRequest request
    )
    {
        if (
            !WholeMarket.Fits(problem)
            || clock.Limits(AdviceRun.Shares.Optimum, request.Run.Workers, isLong: true) is not { } limits
            || WholeMarket.Of(problem, start, limits) is not { } optimum
        )
        {
            return null;
        }
        clock.Spend(optimum.Work);
        return
        [
            .. spans
                .GroupBy(one => one.Span.Blocks)
                .OrderBy(group => group.Key)
                .Select(group => optimum.With([.. group.SelectMany(one => one.Openings)])),
        ];
    }
}
