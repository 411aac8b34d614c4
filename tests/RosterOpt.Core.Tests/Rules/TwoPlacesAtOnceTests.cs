using RosterOpt.Core.Rules;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class TwoPlacesAtOnceTests
{
    private static readonly TwoPlacesAtOnce Rule = new();

    [Fact]
    public void Every_further_line_of_a_student_and_block_counts()
    {
        var problem = RuleTest.TwoByTwo().Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1 D2@H1", "S2: D1@H1"));
        Assert.Equal(2, RuleTest.Violations(Rule, problem, "S1: D1@H1", "S1: D2@H1", "S1: D1@H1 D2@H1"));
    }

    [Fact]
    public void The_surplus_line_is_located_and_named()
    {
        var breach = RuleTest.SingleOpen(Rule, RuleTest.TwoByTwo().Build(), "S2: - D1@H1", "S2: - D2@H2");

        Assert.Equal((1, 1, 1, 1), (breach.Student, breach.Block, breach.Site, breach.Discipline));
        Assert.Equal("S2 has a second line in B2: D2 at H2.", breach.Message);
    }
}
