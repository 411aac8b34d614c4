using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class BrokenRotationTests
{
    private static readonly BrokenRotation Rule = new();

    private static ProblemBuilder Long() =>
        new ProblemBuilder()
            .Block("B1")
            .Block("B2", breakAfter: true)
            .Block("B3")
            .Block("B4")
            .Site("H1")
            .Site("H2")
            .Course("D1", new CourseRow { Length = 2 })
            .Course("D2")
            .Student("S1");

    [Theory]
    [InlineData("S1: D1@H1 D1@H1", 0)]
    [InlineData("S1: - - D1@H1 D1@H1", 0)]
    [InlineData("S1: D1@H1 D1@H1 D1@H1 D1@H1", 0)] // two whole ones
    [InlineData("S1: D1@H1 D1@H1 D1@H1", 1)] // the second is too short
    [InlineData("S1: D1@H1 - D1@H1", 2)]
    [InlineData("S1: D1@H1 D1@H2", 1)]
    [InlineData("S1: - D1@H1 D1@H1", 1)]
    [InlineData("S1: - D1@H1 D1@H2", 2)]
    [InlineData("S1: - D2@H1 D2@H2", 0)]
    public void Wrong_length_changes_of_site_and_breaks_count(string line, int violations) =>
        Assert.Equal(violations, RuleTest.Violations(Rule, Long().Build(), line));

    [Fact]
    public void What_is_completed_is_not_looked_at() =>
        Assert.Equal(0, RuleTest.Violations(Rule, Long().Completed("S1", "D1").Build(), "S1: D1@H1"));

    [Fact]
    public void All_reasons_are_named() =>
        Assert.Equal(
            "S1: D1 at H1 in B2 to B3 changes its site, runs over a break.",
            RuleTest.SingleOpen(Rule, Long().Build(), "S1: - D1@H1 D1@H2").Message
        );
}
