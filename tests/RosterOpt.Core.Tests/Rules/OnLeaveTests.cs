using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class OnLeaveTests
{
    private static readonly OnLeave Rule = new();

    private static PlacementProblem Problem() =>
        new ProblemBuilder()
            .Blocks(4)
            .Site("H1")
            .Course("D1")
            .Student(
                "S1",
                new StudentRow
                {
                    From = "B2",
                    Until = "B4",
                    Leave = "B3",
                }
            )
            .Build();

    [Theory]
    [InlineData("S1: - D1@H1 - D1@H1", 0)]
    [InlineData("S1: D1@H1", 1)]
    [InlineData("S1: D1@H1 D1@H1 D1@H1", 2)]
    public void Blocks_on_leave_or_outside_count(string line, int violations) =>
        Assert.Equal(violations, RuleTest.Violations(Rule, Problem(), line));

    [Theory]
    [InlineData("S1: D1@H1")]
    [InlineData("S1: - - D1@H1")]
    public void Leave_and_absence_look_the_same(string line)
    {
        var breach = RuleTest.SingleConfidential(Rule, Problem(), line);

        Assert.Equal("A student is placed on leave or outside from and until.", breach.Message);
        Assert.Equal(default, breach.Row);
    }
}
