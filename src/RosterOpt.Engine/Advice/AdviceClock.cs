using RosterOpt.Engine.Models.Solving;

namespace RosterOpt.Engine.Advice;

/// <summary>How much of the budget of an advice is used up, and what the next solve may take.</summary>
internal sealed class AdviceClock(Budget budget, int seed)
{
    /// <summary>Deterministic units for one solve, so that one hard neighbourhood does not take the time of many.</summary>
    private const double WorkPerSolve = 2;

    /// <summary>Work so far in deterministic units, of the busiest thread.</summary>
    public double Work { get; private set; }

    public bool IsInterrupted => budget.Cancel.IsCancellationRequested;

    public void Spend(double work) => Work += work;

    /// <summary>A clock for a thread of its own, which goes on from here.</summary>
    public AdviceClock Fork() => new(budget, seed) { Work = Work };

    /// <summary>The busiest of several threads counts.</summary>
    public void Join(params ReadOnlySpan<AdviceClock> others)
    {
        foreach (var other in others)
        {
            Work = Math.Max(Work, other.Work);
        }
    }

    /// <summary>Limits of the next solve; null where the share is used up.</summary>
    /// <param name="until">Share of the whole budget, 0 to 1.</param>
    /// <param name="workers">Threads of the solve where the clock counts; 1 where the answer must be repeatable.</param>
    /// <param name="isLong">True where the solve may take all of the share.</param>
    public SolveLimits? Limits(double until, int workers = 1, bool isLong = false)
    {
        var left = (budget.Total * until) - (budget.IsDeterministic ? Work : budget.Elapsed.TotalSeconds);
        if (left <= 0 || IsInterrupted)
        {
            return null;
        }
        return new SolveLimits
        {
            Seconds = budget.IsDeterministic ? null : left,
            DeterministicTime =
                !budget.IsDeterministic && isLong ? null
                : isLong ? left
                : WorkPerSolve,
            Workers = budget.IsDeterministic ? 1 : workers,
            Seed = seed,
            Cancel = budget.Cancel,
        };
    }
}
