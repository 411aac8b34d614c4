using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class NotInCurriculumTests
{
    private static readonly NotInCurriculum Rule = new();

    private static ProblemBuilder Two() =>
        new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Course("D1", new CourseRow { Times = 2 })
            .Course("D2", new CourseRow { Programme = "other" })
            .Student("S1");

    [Fact]
    public void Rotations_the_programme_lacks_count()
    {
        Assert.Equal(0, RuleTest.Violations(Rule, Two().Build(), "S1: D1@H1 D1@H1"));

        // Without a curriculum row a rotation lasts one block.
        Assert.Equal(2, RuleTest.Violations(Rule, Two().Build(), "S1: D2@H1 D2@H1"));
        var breach = RuleTest.SingleOpen(Rule, Two().Build(), "S1: - D2@H1");
        Assert.Equal("S1 has D2 at H1 in B2, which programme main does not ask for.", breach.Message);
    }

    [Fact]
    public void What_is_completed_in_full_counts_in_confidence()
    {
        Assert.Equal(0, RuleTest.Violations(Rule, Two().Completed("S1", "D1", 1).Build(), "S1: D1@H1"));
        RuleTest.SingleConfidential(Rule, Two().Completed("S1", "D1", 2).Build(), "S1: D1@H1");
        RuleTest.SingleConfidential(Rule, Two().Completed("S1", "D1").Build(), "S1: D1@H1");
    }
}
