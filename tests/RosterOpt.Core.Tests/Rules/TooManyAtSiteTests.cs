using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class TooManyAtSiteTests
{
    private static readonly TooManyAtSite Rule = new();

    private static PlacementProblem Problem(int? most) =>
        new ProblemBuilder()
            .Blocks(4)
            .Site("H1")
            .Site("H2")
            .Course("D1", new CourseRow { Length = 2 })
            .Course("D2")
            .Student("S1")
            .With(settings => settings with { MaxDisciplinesPerSite = most })
            .Build();

    [Theory]
    [InlineData("S1: D1@H1 D1@H1 D2@H2", 1, 0)] // one rotation, though two blocks
    [InlineData("S1: D1@H1 D1@H1 D2@H1", 1, 1)]
    [InlineData("S1: D2@H1 D2@H1 D2@H1", 1, 1)] // each site counts once
    [InlineData("S1: D2@H1 D2@H1 D2@H2 D2@H2", 1, 2)]
    [InlineData("S1: D2@H1 D2@H1 D2@H2 D2@H2", 2, 0)]
    [InlineData("S1: D2@H1", 0, 1)]
    public void Rotations_at_a_site_are_counted_over_the_roster(string line, int most, int violations) =>
        Assert.Equal(violations, RuleTest.Violations(Rule, Problem(most), line));

    [Fact]
    public void Without_the_setting_there_is_no_limit() =>
        Assert.Equal(0, RuleTest.Violations(Rule, Problem(null), "S1: D2@H1 D2@H1 D2@H1 D2@H1"));
}
