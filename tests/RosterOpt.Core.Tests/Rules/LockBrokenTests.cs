using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class LockBrokenTests
{
    private static readonly LockBroken Rule = new();

    [Fact]
    public void Site_and_discipline_of_each_block_must_be_as_fixed()
    {
        var problem = RuleTest.TwoByTwo().Lock("S1", "B1..B2", "H1", "D1").Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1 D1@H1", "S2: D2@H2"));
        Assert.Equal(1, RuleTest.Violations(Rule, problem, "S1: D1@H1 D1@H2"));
        Assert.Equal(2, RuleTest.Violations(Rule, problem, "S1: D2@H1"));
    }

    [Fact]
    public void The_row_is_named_and_the_student_is_not()
    {
        var problem = RuleTest.TwoByTwo().Lock("S2", "B2", "H1", "D1").Build();

        Assert.Equal(new SourceRow("locked", 1), RuleTest.SingleConfidential(Rule, problem).Row);
    }
}
