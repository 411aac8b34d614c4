namespace RosterOpt.Cli.Supervision;

/// <summary>What to do with a solver process now.</summary>
internal enum WatchOrder
{
    GoOn,

    /// <summary>Ask it to end its search and answer; said once.</summary>
    Stop,

    /// <summary>End it by force.</summary>
    Kill,
}

/// <summary>Why a solver process was told to stop.</summary>
internal enum StopCause
{
    None,
    User,
    Memory,
    Overrun,
}

/// <summary>Judges whether a solver process keeps to its time and memory. It only judges: no process, no clock.</summary>
/// <param name="limit">Time of the run; null where only work counts.</param>
/// <param name="mostMemory">Ceiling in bytes.</param>
internal sealed class ChildWatch(TimeSpan? limit, long mostMemory)
{
    /// <summary>Share of the ceiling at which it is asked to stop, so that there is room left to do so.</summary>
    public const double FullShare = 0.85;

    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(15);

    /// <summary>Time it has to answer once it was asked to stop.</summary>
    public TimeSpan Patience { get; init; } = DefaultPatience;

    /// <summary>A native search looks at its clock now and then only: by this much, and a twentieth of its time, it may overrun.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private TimeSpan? asked;

    public StopCause Cause { get; private set; }

    /// <summary>True once it had to be ended by force.</summary>
    public bool IsKilled { get; private set; }

    /// <summary>Judges.</summary>
    /// <param name="elapsed">Since the start of the process.</param>
    /// <param name="memory">Bytes it takes.</param>
    /// <param name="isCancelled">True where the user wants the run to end.</param>
    public WatchOrder Judge(TimeSpan elapsed, long memory, bool isCancelled)
    {
        if (memory > mostMemory)
        {
            Cause = StopCause.Memory;
            IsKilled = true;
            return WatchOrder.Kill;
        }
        if (asked is { } since)
        {
            IsKilled = elapsed - since > Patience;
            return IsKilled ? WatchOrder.Kill : WatchOrder.GoOn;
        }
        Cause =
            isCancelled ? StopCause.User
            : memory > mostMemory * FullShare ? StopCause.Memory
            : elapsed > limit + Grace + (limit / 20) ? StopCause.Overrun
            : StopCause.None;
        if (Cause == StopCause.None)
        {
            return WatchOrder.GoOn;
        }
        asked = elapsed;
        return WatchOrder.Stop;
    }
}
