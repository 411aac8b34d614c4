using RosterOpt.Core.Rosters;
using RosterOpt.Core.Tests.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rosters;

public class RosterTests
{
    [Fact]
    public void The_first_line_counts_and_further_ones_are_surplus()
    {
        var problem = TermTest.Pod().Build();

        var roster = RosterText.Parse(problem, "S1: D1@H1", "S1: D2@H2 D2@H1");

        Assert.Equal(new Place(0, 0), roster.At(0, 0));
        Assert.Equal([new Placement(0, 0, 1, 1)], roster.Surplus);
        Assert.Equal([new Placement(0, 0, 0, 0), new Placement(0, 1, 0, 1)], roster.Placements);
    }

    [Fact]
    public void Places_must_be_one_per_student_and_block()
    {
        var problem = TermTest.Pod().Build();

        Assert.Throws<ArgumentException>(() => Roster.FromPlaces(problem, new Place[11]));
    }

    [Fact]
    public void Of_a_baseline_the_last_line_counts()
    {
        var problem = TermTest.Pod().Baseline("S1: D1@H1", "S1: D2@H2").Build();

        Assert.Equal(new Place(1, 1), problem.Baseline!.At(0, 0));
        Assert.False(problem.Baseline.Knows(1));
        Assert.Equal(0, problem.Baseline.CountChanges(RosterText.Parse(problem, "S1: D2@H2", "S2: D1@H1")));
    }
}
