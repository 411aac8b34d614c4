using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class PoolCountTests
{
    private static readonly PoolCount Rule = new();

    private static ProblemBuilder Electives() =>
        new ProblemBuilder()
            .Blocks(3)
            .Site("H1")
            .Course("D1", new CourseRow { Pool = "E" })
            .Course("D2", new CourseRow { Pool = "E" })
            .Course("D3", new CourseRow { Pool = "F" })
            .PoolCount("E", 1)
            .Student("S1");

    [Theory]
    [InlineData("S1: D1@H1", 0)]
    [InlineData("S1: - D2@H1", 0)]
    [InlineData("S1: D1@H1 - D1@H1", 0)] // twice the same is another rule's business
    [InlineData("S1: -", 1)]
    [InlineData("S1: D1@H1 D2@H1", 1)]
    [InlineData("S1: D1@H1 D3@H1", 1)] // nobody wants F
    [InlineData("S1: D3@H1", 2)]
    public void Each_pool_has_as_many_as_wanted(string line, int violations) =>
        Assert.Equal(violations, RuleTest.Violations(Rule, Electives().Build(), line));

    [Fact]
    public void The_student_s_own_row_wins()
    {
        var problem = Electives().StudentPoolCount("S1", "E", 2).Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1 D2@H1"));
        Assert.Equal(
            "S1 has 1 elective of pool E instead of 2.",
            RuleTest.SingleOpen(Rule, problem, "S1: D1@H1").Message
        );
    }

    [Fact]
    public void What_is_completed_is_taken_off_and_counts_no_second_time()
    {
        var problem = Electives().Completed("S1", "D1").Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: -"));
        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1"));
        RuleTest.SingleConfidential(Rule, problem, "S1: D2@H1");
    }

    [Fact]
    public void Who_leaves_early_owes_nothing()
    {
        var problem = Electives().Student("S2", new StudentRow { Until = "B3" }).Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1", "S2: D1@H1 D2@H1 D3@H1"));
    }
}
