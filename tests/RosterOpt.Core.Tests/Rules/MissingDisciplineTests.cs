using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class MissingDisciplineTests
{
    private static readonly MissingDiscipline Rule = new();

    [Fact]
    public void Every_compulsory_rotation_is_asked_for()
    {
        var problem = RuleTest.TwoByTwo().Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1 D2@H1", "S2: D2@H1 D1@H1"));
        Assert.Equal(3, RuleTest.Violations(Rule, problem, "S1: D1@H1"));
    }

    [Fact]
    public void What_is_completed_is_taken_off()
    {
        var problem = new ProblemBuilder()
            .Blocks(3)
            .Site("H1")
            .Course("D1", new CourseRow { Times = 3 })
            .Student("S1")
            .Completed("S1", "D1", 1)
            .Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1 - D1@H1"));
        Assert.Equal(2, RuleTest.SingleConfidential(Rule, problem).Count);
    }

    [Fact]
    public void Electives_and_students_who_leave_early_owe_nothing_here()
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Site("H1")
            .Course("D1")
            .Course("D2", new CourseRow { Pool = "E" })
            .Student("S1", new StudentRow { Until = "B1" })
            .Student("S2")
            .Build();

        Assert.Equal("S2 lacks 1 rotation of D1.", RuleTest.SingleOpen(Rule, problem).Message);
    }
}
