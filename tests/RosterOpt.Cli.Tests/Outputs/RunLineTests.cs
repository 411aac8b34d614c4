using RosterOpt.Cli.Outputs;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Tests.Outputs;

public sealed class RunLineTests
{
    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(67, "1:07")]
    [InlineData(3_599, "59:59")]
    [InlineData(3_600, "1:00:00")]
    [InlineData(93_784, "26:03:04")]
    public void Time_is_written_as_people_do(int seconds, string text)
    {
        Assert.Equal(text, RunLine.Clock(TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Before_the_first_roster_there_are_no_figures()
    {
        var state = new AllocationProgress(TimeSpan.Zero, "building", null, 100, null, null);

        Assert.Equal("0:03 building: no legal roster yet", RunLine.Of(state, TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public void Afterwards_it_shows_what_matters()
    {
        var state = new AllocationProgress(TimeSpan.Zero, "improving", 900, 1_000, 0.5, 3);

        Assert.Equal(
            "0:12 improving: score 900, bound 1,000, gap 10.00 %, with a podmate 50.00 %, lone 3",
            RunLine.Of(state, TimeSpan.FromSeconds(12))
        );
    }
}
