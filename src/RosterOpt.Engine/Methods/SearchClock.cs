using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Methods;

/// <summary>How far a search is in its own part of the run, in seconds or in moves, and whether it may end before.</summary>
/// <param name="record">Asked how good the run's roster is, and told to report.</param>
/// <param name="budget">Budget of the run.</param>
/// <param name="options">Gap, and whether bounds are fed back.</param>
/// <param name="part">Share of the run at which the search ends, above 0 to 1, and work units used up before; where seconds count the
/// budget knows by itself.</param>
internal sealed class SearchClock(
    RunRecord record,
    Budget budget,
    AllocatorOptions options,
    (double Until, double Spent) part
)
{
    private readonly double began = budget.Elapsed.TotalSeconds;

    /// <summary>Seconds or work units that the search has in all.</summary>
    public double Whole { get; } =
        Math.Max(
            0.001,
            (budget.Total * part.Until) - (budget.IsDeterministic ? part.Spent : budget.Elapsed.TotalSeconds)
        );

    /// <summary>Share used up, given a chain on the problem itself and the moves it has made; at least 1 ends the search.</summary>
    public double Share(Chain chain, long moves) =>
        options.Methods.BoundsFeedback && IsGoodEnough(chain) ? 2 : ShareOf(moves);

    /// <summary>Share used up, whatever the chain has found; at least 1 ends the search.</summary>
    public double ShareOf(long moves)
    {
        record.Report(force: false);
        return budget.IsOver ? 2
            : budget.IsDeterministic ? moves / (Whole * Chain.MovesPerWork)
            : (budget.Elapsed.TotalSeconds - began) / Whole;
    }

    /// <summary>With a work limit a chain looks at its own roster only: what the others have by then is a matter of luck.</summary>
    private bool IsGoodEnough(Chain chain) =>
        budget.IsDeterministic
            ? chain.Best.Violation == 0 && record.GapOf(chain.Best.Score) <= options.Gap
            : record.Gap <= options.Gap;
}
