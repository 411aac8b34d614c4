using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class RepeatedDisciplineTests
{
    private static readonly RepeatedDiscipline Rule = new();

    private static ProblemBuilder Three() =>
        new ProblemBuilder()
            .Blocks(3)
            .Site("H1")
            .Course("D1", new CourseRow { Times = 2 })
            .Course("D2", new CourseRow { Pool = "E" })
            .Student("S1");

    [Fact]
    public void Rotations_beyond_what_is_to_do_count()
    {
        var problem = Three().Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1 D1@H1 D2@H1"));
        Assert.Equal(1, RuleTest.Violations(Rule, problem, "S1: D1@H1 D1@H1 D1@H1"));
        Assert.Equal(2, RuleTest.Violations(Rule, problem, "S1: D2@H1 D2@H1 D2@H1"));
    }

    [Fact]
    public void The_first_rotation_of_what_is_completed_breaks_another_rule()
    {
        var problem = Three().Completed("S1", "D1").Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1"));
        Assert.Equal(1, RuleTest.SingleConfidential(Rule, problem, "S1: D1@H1 D1@H1").Count);
    }

    [Fact]
    public void What_the_programme_lacks_breaks_another_rule()
    {
        var problem = Three().Course("D3", new CourseRow { Programme = "other" }).Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D3@H1 D3@H1"));
    }
}
