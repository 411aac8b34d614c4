using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class UnderMinTests
{
    private static readonly UnderMin Rule = new();

    private static PlacementProblem Problem() =>
        new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Course("D1")
            .Places("H1", "D1", 3, new PlacesRow { Block = "B1", Min = 2 })
            .Places("H1", "D1", 3)
            .Student("S1")
            .Student("S2")
            .Build();

    [Fact]
    public void Missing_students_count_in_an_empty_slot_too()
    {
        Assert.Equal(0, RuleTest.Violations(Rule, Problem(), "S1: D1@H1", "S2: D1@H1"));
        Assert.Equal(1, RuleTest.Violations(Rule, Problem(), "S1: D1@H1", "S2: - D1@H1"));
        Assert.Equal(2, RuleTest.Violations(Rule, Problem(), "S1: - D1@H1"));
    }

    [Fact]
    public void The_slot_is_named() =>
        Assert.Equal(
            "D1 at H1 in B1 needs at least 2 students and has 1.",
            RuleTest.SingleOpen(Rule, Problem(), "S1: D1@H1").Message
        );
}
