using RosterOpt.Cli.Outputs;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Display;

/// <summary>A plain line every few seconds, for logs and pipes.</summary>
internal sealed class PlainDisplay : IRunDisplay
{
    /// <summary>Time between two lines.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock guard = new();
    private readonly TimeProvider time;
    private readonly TextWriter writer;
    private readonly long started;
    private readonly ITimer timer;
    private AllocationProgress? latest;
    private bool done;

    public PlainDisplay(TimeProvider time, TextWriter writer)
    {
        this.time = time;
        this.writer = writer;
        started = time.GetTimestamp();
        timer = time.CreateTimer(_ => Print(), null, Interval, Interval);
    }

    /// <summary>The first report and the first legal roster are printed at once, everything else by the clock.</summary>
    public void Report(AllocationProgress value)
    {
        bool news;
        lock (guard)
        {
            news = latest is null || (latest.Score is null && value.Score is not null);
            latest = value;
        }
        if (news)
        {
            Print();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        lock (guard)
        {
            done = true;
        }
    }

    private void Print()
    {
        lock (guard)
        {
            if (latest is { } state && !done)
            {
                writer.WriteLine(RunLine.Of(state, time.GetElapsedTime(started)));
                writer.Flush();
            }
        }
    }
}
