using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class MissingTagTests
{
    private static readonly MissingTag Rule = new();

    private static PlacementProblem Problem(string tags) =>
        new ProblemBuilder()
            .Blocks(2)
            .Site("H1", new SiteRow { Requires = "car" })
            .Site("H2")
            .Course("D1", new CourseRow { Length = 2 })
            .Course("D2")
            .Places("H1", "D1", 1)
            .Places("H2", "D1", 1)
            .Places("H2", "D1", 1, new PlacesRow { Block = "B2", Requires = "!child;vetted" })
            .Student("S1", new StudentRow { Tags = tags })
            .Build();

    [Theory]
    [InlineData("Car", "S1: D1@H1 D1@H1", 0)] // case does not matter
    [InlineData("", "S1: D1@H1 D1@H1", 1)]
    [InlineData("", "S1: D2@H1 D2@H1", 2)] // each rotation, offered there or not
    [InlineData("vetted", "S1: D1@H2 D1@H2", 0)]
    [InlineData("vetted;child", "S1: D1@H2 D1@H2", 1)] // in its second block
    [InlineData("", "S1: D1@H2 D1@H2", 1)]
    [InlineData("", "S1: D1@H2", 0)]
    [InlineData("", "S1: D1@H2 D1@H1", 1)] // judged at the site of its first block
    public void Site_and_slots_ask_for_tags(string tags, string line, int violations) =>
        Assert.Equal(violations, RuleTest.Violations(Rule, Problem(tags), line));

    [Fact]
    public void The_row_that_asks_is_named_and_the_student_is_not()
    {
        var breach = RuleTest.SingleConfidential(Rule, Problem("child"), "S1: D1@H2 D1@H2");

        Assert.Equal(new SourceRow("capacity", 3), breach.Row);
    }
}
