using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class UnderOpenMinTests
{
    private static readonly UnderOpenMin Rule = new();

    private static PlacementProblem Problem() =>
        new ProblemBuilder()
            .Blocks(1)
            .Site("H1")
            .Course("D1")
            .Places("H1", "D1", 3, new PlacesRow { OpenMin = 3 })
            .Student("S1")
            .Student("S2")
            .Student("S3")
            .Build();

    [Fact]
    public void A_slot_is_empty_or_has_enough()
    {
        Assert.Equal(0, RuleTest.Violations(Rule, Problem()));
        Assert.Equal(0, RuleTest.Violations(Rule, Problem(), "S1: D1@H1", "S2: D1@H1", "S3: D1@H1"));
    }

    [Fact]
    public void A_slot_that_lacks_two_counts_once()
    {
        var breach = RuleTest.SingleOpen(Rule, Problem(), "S1: D1@H1");

        Assert.Equal(1, breach.Count);
        Assert.Equal("D1 at H1 in B1 takes nobody or at least 3 students and has 1.", breach.Message);
    }
}
