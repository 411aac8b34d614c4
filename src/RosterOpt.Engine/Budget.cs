namespace RosterOpt.Engine;

/// <summary>How much of a run is used up: by the clock, or by work done where the run must be repeatable.</summary>
internal sealed class Budget
{
    private readonly TimeProvider time;
    private readonly long started;
    private readonly TimeSpan? limit;
    private readonly CancellationToken cancel;

    /// <param name="time">Clock.</param>
    /// <param name="options">Time or work.</param>
    /// <param name="cancel">Ends the run.</param>
    public Budget(TimeProvider time, AllocatorOptions options, CancellationToken cancel)
    {
        this.time = time;
        this.cancel = cancel;
        started = time.GetTimestamp();
        limit = options.Work is null ? options.Time : null;
        Work = options.Work;
    }

    /// <summary>Work units of the whole run, or null where the clock counts.</summary>
    public double? Work { get; }

    /// <summary>True where only work counts, so that the same input gives the same answer.</summary>
    public bool IsDeterministic => limit is null;

    public TimeSpan Elapsed => time.GetElapsedTime(started);

    /// <summary>Seconds of the whole run, or work units where those count.</summary>
    public double Total => limit?.TotalSeconds ?? Work ?? 0;

    /// <summary>Seconds left; infinite where only work counts.</summary>
    public double SecondsLeft =>
        limit is { } span ? Math.Max(0, (span - Elapsed).TotalSeconds) : double.PositiveInfinity;

    /// <summary>True where the clock has run out or the run was cancelled.</summary>
    public bool IsOver => cancel.IsCancellationRequested || SecondsLeft <= 0;

    public CancellationToken Cancel => cancel;

    public TimeProvider Clock => time;
}
