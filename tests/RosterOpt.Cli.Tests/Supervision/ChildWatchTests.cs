using RosterOpt.Cli.Supervision;

namespace RosterOpt.Cli.Tests.Supervision;

public sealed class ChildWatchTests
{
    private const long Ceiling = 1_000;
    private readonly ChildWatch watch = new(TimeSpan.FromSeconds(100), Ceiling);

    [Fact]
    public void A_process_that_keeps_to_its_limits_is_left_alone()
    {
        Assert.Equal(WatchOrder.GoOn, Judge(0));
        Assert.Equal(WatchOrder.GoOn, Judge(109, memory: 850));
        Assert.Equal((StopCause.None, false), (watch.Cause, watch.IsKilled));
    }

    [Fact]
    public void The_user_s_wish_is_passed_on_once()
    {
        Assert.Equal(WatchOrder.Stop, Judge(5, cancelled: true));
        Assert.Equal(WatchOrder.GoOn, Judge(6, cancelled: true));
        Assert.Equal(StopCause.User, watch.Cause);
    }

    [Fact]
    public void Who_overruns_is_asked_to_stop_and_then_ended()
    {
        Assert.Equal(WatchOrder.Stop, Judge(110.5));
        Assert.Equal(WatchOrder.GoOn, Judge(125));
        Assert.Equal(WatchOrder.Kill, Judge(126));
        Assert.Equal((StopCause.Overrun, true), (watch.Cause, watch.IsKilled));
    }

    [Fact]
    public void Where_only_work_counts_no_time_is_too_long() =>
        Assert.Equal(WatchOrder.GoOn, new ChildWatch(null, Ceiling).Judge(TimeSpan.FromDays(9), 10, false));

    [Fact]
    public void Near_the_ceiling_it_is_asked_to_stop_while_there_is_room_to_do_so()
    {
        Assert.Equal(WatchOrder.Stop, Judge(1, memory: 851));
        Assert.Equal((StopCause.Memory, false), (watch.Cause, watch.IsKilled));
    }

    [Fact]
    public void Beyond_the_ceiling_it_is_ended_even_while_it_stops_for_something_else()
    {
        Judge(1, cancelled: true);

        Assert.Equal(WatchOrder.Kill, Judge(2, memory: 1_001, cancelled: true));
        Assert.Equal((StopCause.Memory, true), (watch.Cause, watch.IsKilled));
    }

    private WatchOrder Judge(double seconds, long memory = 10, bool cancelled = false) =>
        watch.Judge(TimeSpan.FromSeconds(seconds), memory, cancelled);
}
