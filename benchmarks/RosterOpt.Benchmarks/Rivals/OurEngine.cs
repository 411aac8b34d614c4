using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine;

namespace RosterOpt.Benchmarks.Rivals;

/// <summary>RosterOpt's own engine, as the command line calls it.</summary>
/// <param name="name">One word.</param>
/// <param name="title">For tables.</param>
/// <param name="methods">Parts that are on.</param>
internal sealed class OurEngine(string name, string title, EngineMethods methods) : IContender
{
    public string Name => name;

    public string Title => title;

    /// <summary>How it cools depends on the time it has.</summary>
    public bool NeedsRunPerLimit => true;

    public void Run(PlacementProblem problem, ContenderBoard board)
    {
        var options = new AllocatorOptions
        {
            Time = TimeSpan.FromSeconds(board.SecondsLeft),
            Workers = board.Workers,
            Seed = board.Seed,
            Gap = 0,
            IsCrossChecked = true,
            Methods = methods,
        };
        var watch = new Watch(board);
        var result = new Allocator(TimeProvider.System).Run(problem, options, watch, CancellationToken.None);
        board.Bound = result.Bound;
        board.Note = result.Failure ?? string.Empty;
        if (result is { Audit: { IsLegal: true } audit, Roster: not null })
        {
            if (result.SecondsToFirstRoster is { } first && watch.First is { } score)
            {
                board.Tell(first, score);
            }
            board.Offer(result.Roster);
            board.Tell(board.Elapsed, audit.Score);
        }
    }

    /// <summary>Each score told was audited by the engine's record before.</summary>
    private sealed class Watch(ContenderBoard board) : IProgress<AllocationProgress>
    {
        public long? First { get; private set; }

        public void Report(AllocationProgress value)
        {
            if (value.Score is { } score)
            {
                First ??= score;
                board.Tell(value.Elapsed.TotalSeconds, score);
            }
        }
    }
}
