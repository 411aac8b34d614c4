using RosterOpt.Cli.Outputs;
using RosterOpt.Engine;
using Spectre.Console;

namespace RosterOpt.Cli.Display;

/// <summary>A small table that is redrawn in place, for terminals.</summary>
internal sealed class LiveDisplay : IRunDisplay
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource stop = new();
    private readonly TimeProvider time;
    private readonly long started;
    private readonly Task drawing;
    private volatile AllocationProgress? latest;

    public LiveDisplay(TimeProvider time, TextWriter writer)
    {
        this.time = time;
        started = time.GetTimestamp();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        drawing = Task.Run(() => Draw(console));
    }

    public void Report(AllocationProgress value) => latest = value;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await drawing;
        stop.Dispose();
    }

    private Task Draw(IAnsiConsole console) =>
        console
            .Live(Table())
            .AutoClear(true)
            .StartAsync(async live =>
            {
                while (!stop.IsCancellationRequested)
                {
                    live.UpdateTarget(Table());
                    await Task.Delay(Frame, time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            });

    private Table Table()
    {
        var state = latest;
        var table = new Table().HideHeaders().AddColumns("", "");
        table.AddRow(new Text("Elapsed"), new Text(RunLine.Clock(time.GetElapsedTime(started))));
        table.AddRow(new Text("Phase"), new Text(state?.Phase ?? "starting"));
        table.AddRow(new Text("Score"), new Text(ResultText.Points(state?.Score)));
        table.AddRow(new Text("Bound"), new Text(ResultText.Points(state?.Bound)));
        table.AddRow(new Text("Gap"), new Text(ResultText.Percent(state?.Gap)));
        table.AddRow(new Text("With a podmate"), new Text(ResultText.Percent(state?.PodmateShare)));
        table.AddRow(new Text("Lone placements"), new Text(ResultText.Points(state?.LonePlacements)));
        table.AddRow(new Text("Ctrl-C"), new Text("saves the best roster so far"));
        return table;
    }
}
