using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class BeforePrerequisiteTests
{
    private static readonly BeforePrerequisite Rule = new();

    private static ProblemBuilder Two(int times = 1, string pool = "") =>
        new ProblemBuilder()
            .Blocks(4)
            .Site("H1")
            .Course("D1", new CourseRow { Times = times, Pool = pool })
            .Course("D2", new CourseRow { After = "D1", Times = 2 })
            .Student("S1");

    [Theory]
    [InlineData("S1: D1@H1 D2@H1 D2@H1", 0)]
    [InlineData("S1: D2@H1 D1@H1 D2@H1", 1)]
    [InlineData("S1: D2@H1 D2@H1", 2)]
    [InlineData("S1: D1@H1", 0)]
    public void A_rotation_starts_after_what_it_builds_on(string line, int violations) =>
        Assert.Equal(violations, RuleTest.Violations(Rule, Two().Build(), line));

    [Fact]
    public void All_that_is_to_do_of_it_must_have_ended()
    {
        Assert.Equal(1, RuleTest.Violations(Rule, Two(times: 2).Build(), "S1: D1@H1 D2@H1 D1@H1 D2@H1"));
        var half = Two(times: 2).Completed("S1", "D1", 1).Build();
        Assert.Equal(0, RuleTest.Violations(Rule, half, "S1: D1@H1 D2@H1"));
        RuleTest.SingleConfidential(Rule, half, "S1: D2@H1 D1@H1");
    }

    [Fact]
    public void What_was_completed_need_not_be_done() =>
        Assert.Equal(0, RuleTest.Violations(Rule, Two().Completed("S1", "D1").Build(), "S1: D2@H1"));

    [Fact]
    public void An_elective_must_have_been_chosen()
    {
        Assert.Equal(0, RuleTest.Violations(Rule, Two(pool: "E").Build(), "S1: D1@H1 D2@H1"));
        Assert.Equal(1, RuleTest.Violations(Rule, Two(pool: "E").Build(), "S1: D2@H1"));
    }

    [Fact]
    public void One_of_an_earlier_year_must_be_completed()
    {
        var problem = new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Course("D1", new CourseRow { After = "Early" })
            .Student("S1")
            .Student("S2")
            .Completed("S1", "Early")
            .Build();

        var breach = RuleTest.SingleOpen(Rule, problem, "S1: D1@H1", "S2: D1@H1");

        Assert.Equal("S2: D1 at H1 in B1 starts before Early is finished.", breach.Message);
    }
}
