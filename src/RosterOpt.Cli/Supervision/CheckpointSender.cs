using RosterOpt.Engine;

namespace RosterOpt.Cli.Supervision;

/// <summary>
/// Sends the best answer so far: the first with a roster at once, later ones at most once in a while, and always the newest in the end.
/// </summary>
internal sealed class CheckpointSender : IDisposable
{
    /// <summary>Least time between two checkpoints: what a crash may cost of a long run.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock guard = new();
    private readonly Lock sending = new();
    private readonly Action<AllocationResult> send;
    private readonly ITimer timer;
    private AllocationResult? pending;
    private bool isArmed;
    private bool hasRoster;
    private bool isOver;

    /// <param name="time">Clock.</param>
    /// <param name="send">Called by one thread at a time.</param>
    public CheckpointSender(TimeProvider time, Action<AllocationResult> send)
    {
        this.send = send;
        timer = time.CreateTimer(_ => Send(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes a better answer; returns at once, but for the first with a roster, which is sent before.</summary>
    public void Offer(AllocationResult better)
    {
        bool isFirst;
        lock (guard)
        {
            pending = better;
            isFirst = better.Roster is not null && !hasRoster;
            hasRoster |= isFirst;
            if (!isFirst && !isArmed)
            {
                isArmed = true;
                timer.Change(Interval, Timeout.InfiniteTimeSpan);
            }
        }
        if (isFirst)
        {
            Send();
        }
    }

    /// <summary>Nothing more is sent once this has returned.</summary>
    public void Dispose()
    {
        timer.Dispose();
        lock (sending)
        {
            isOver = true;
        }
    }

    private void Send()
    {
        lock (sending)
        {
            AllocationResult? taken;
            lock (guard)
            {
                (taken, pending, isArmed) = (pending, null, false);
            }
            if (taken is not null && !isOver)
            {
                send(taken);
            }
        }
    }
}
