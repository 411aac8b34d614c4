using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class OverCapacityTests
{
    private static readonly OverCapacity Rule = new();

    [Fact]
    public void Surplus_students_count()
    {
        var problem = RuleTest.TwoByTwo().Student("S3").Student("S4").Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1", "S2: D1@H1", "S3: D2@H1", "S4: - D1@H1"));
        Assert.Equal(2, RuleTest.Violations(Rule, problem, "S1: D1@H1", "S2: D1@H1", "S3: D1@H1", "S4: D1@H1"));
    }

    [Fact]
    public void A_slot_without_places_breaks_another_rule()
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Site("H1")
            .Course("D1")
            .Places("H1", "D1", 0)
            .Student("S1")
            .Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1"));
    }

    [Fact]
    public void The_slot_is_located_and_named()
    {
        var problem = RuleTest.TwoByTwo().Student("S3").Build();

        var breach = RuleTest.SingleOpen(Rule, problem, "S1: - D2@H1", "S2: - D2@H1", "S3: - D2@H1");

        Assert.Equal((-1, 1, 0, 1), (breach.Student, breach.Block, breach.Site, breach.Discipline));
        Assert.Equal("D2 at H1 in B2 has 2 places and 3 students.", breach.Message);
        Assert.Equal(new SourceRow("capacity", 2), breach.Row);
    }
}
