using RosterOpt.Cli.Supervision;
using RosterOpt.Engine;
using RosterOpt.Testing;

namespace RosterOpt.Cli.Tests.Supervision;

public sealed class CheckpointSenderTests
{
    private readonly PlantedCase planted = RandomProblems.Planted(1);
    private readonly List<long?> sent = [];
    private readonly StepTime time = new();

    [Fact]
    public void The_first_roster_goes_at_once_and_of_the_later_ones_the_newest_in_its_turn()
    {
        using var sender = Sender();
        sender.Offer(new AllocationResult { Status = AllocationStatus.Unknown, Bound = 1 });
        Assert.Equal(CheckpointSender.Interval, time.Due);
        sender.Offer(WithRoster(2));
        Assert.Equal([2], sent);
        time.Fire(); // For the bound alone, which has gone along.

        sender.Offer(WithRoster(3));
        sender.Offer(WithRoster(4));
        Assert.Equal([2], sent);
        time.Fire();
        time.Fire();

        Assert.Equal([2, 4], sent);
    }

    [Fact]
    public void Nothing_is_sent_after_the_end()
    {
        var sender = Sender();
        sender.Offer(WithRoster(2));
        sender.Offer(WithRoster(3));
        sender.Dispose();

        time.Fire();

        Assert.Equal([2], sent);
    }

    private CheckpointSender Sender() => new(time, better => sent.Add(better.Bound));

    private AllocationResult WithRoster(long bound) =>
        new()
        {
            Status = AllocationStatus.Feasible,
            Roster = planted.Legal,
            Bound = bound,
        };

    /// <summary>A clock whose one timer fires when the test says so.</summary>
    private sealed class StepTime : TimeProvider
    {
        private Action? fire;

        public TimeSpan Due { get; private set; }

        public void Fire() => fire!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            fire = () => callback(state);
            return new Timer(this);
        }

        private sealed class Timer(StepTime owner) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                owner.Due = dueTime;
                return true;
            }

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
