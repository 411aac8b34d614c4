namespace RosterOpt.Engine.Columns;

/// <summary>What is left of a run's time or work.</summary>
internal sealed class ColumnBudget
{
    /// <summary>Labels handled in about a second on a plain machine; a label and an option looked at cost the same.</summary>
    private const double StepsPerUnit = 60e6;

    private readonly ColumnLimits limits;
    private readonly long started;
    private double spent;

    public ColumnBudget(ColumnLimits limits)
    {
        this.limits = limits;
        started = limits.Clock.GetTimestamp();
    }

    /// <summary>True where only work is counted, so that the clock must not steer the run.</summary>
    public bool IsDeterministic => limits.Work is not null;

    public bool IsCancelled => limits.Cancel.IsCancellationRequested;

    public CancellationToken Cancel => limits.Cancel;

    /// <summary>Seconds, or units of work, so far.</summary>
    public double Used => IsDeterministic ? spent : limits.Clock.GetElapsedTime(started).TotalSeconds;

    /// <summary>Seconds, or units of work, in all.</summary>
    public double Total => limits.Work ?? limits.Time.TotalSeconds;

    /// <summary>Seconds, or units of work, left; at least 0.</summary>
    public double Left => Math.Max(0, Total - Used);

    /// <summary>True where the clock or the user ends the run at once; safe to ask from any thread.</summary>
    public bool IsOutOfTime => IsCancelled || (!IsDeterministic && Left <= 0);

    public bool IsSpent => IsCancelled || Left <= 0;

    /// <summary>Counts elementary steps of pricing.</summary>
    public void AddSteps(long steps) => spent += steps / StepsPerUnit;

    /// <summary>Counts work that a solver measured in its own units of about a second.</summary>
    public void AddUnits(double units) => spent += units;

    public void Trace(string text) => limits.Trace?.Invoke($"{Used, 7:F2} {text}");
}
