using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class OutsideWindowTests
{
    private static readonly OutsideWindow Rule = new();

    private static PlacementProblem Problem(CourseRow row) =>
        new ProblemBuilder().Blocks(4).Site("H1").Course("D1", row).Student("S1").Build();

    [Theory]
    [InlineData("S1: - D1@H1 D1@H1", 0)]
    [InlineData("S1: D1@H1 D1@H1", 1)] // starts too early
    [InlineData("S1: - - D1@H1 D1@H1", 1)] // ends too late
    public void A_rotation_starts_and_ends_in_time(string line, int violations)
    {
        var problem = Problem(
            new CourseRow
            {
                Length = 2,
                Earliest = "B2",
                Latest = "B3",
            }
        );

        Assert.Equal(violations, RuleTest.Violations(Rule, problem, line));
    }

    [Theory]
    [InlineData("S1: - D1@H1", 1)]
    [InlineData("S1: - - D1@H1", 0)]
    [InlineData("S1: D1@H1 D1@H1", 1)] // a rotation each, of which the second may not start there
    public void A_rotation_starts_where_it_may(string line, int violations)
    {
        var problem = Problem(new CourseRow { Starts = "B1;B3..B4", Times = 2 });

        Assert.Equal(violations, RuleTest.Violations(Rule, problem, line));
    }

    [Fact]
    public void Without_a_window_every_block_will_do() =>
        Assert.Equal(0, RuleTest.Violations(Rule, Problem(new CourseRow()), "S1: - - - D1@H1"));
}
