using RosterOpt.Cli.Display;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Tests.Display;

public sealed class PlainDisplayTests
{
    [Fact]
    public async Task A_line_comes_at_once_for_the_first_roster_and_then_by_the_clock()
    {
        var time = new StepTime();
        using var writer = new StringWriter { NewLine = "\n" };
        await using (var display = new PlainDisplay(time, writer))
        {
            time.Step(); // Nothing is known yet: no line.
            display.Report(State("building", null));
            display.Report(State("building still", null));
            display.Report(State("first", 5));
            display.Report(State("second", 6));
            time.Step();
        }
        time.Step(); // Too late: no line.

        Assert.Equal(
            ["building", "first", "second"],
            writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', ':')[2])
        );
    }

    private static AllocationProgress State(string phase, long? score) =>
        new(TimeSpan.Zero, phase, score, null, null, null);

    /// <summary>A clock whose timers fire when the test says so.</summary>
    private sealed class StepTime : TimeProvider
    {
        private readonly List<Action> timers = [];

        public void Step() => timers.ForEach(fire => fire());

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(PlainDisplay.Interval, period);
            timers.Add(() => callback(state));
            return new NoTimer();
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
