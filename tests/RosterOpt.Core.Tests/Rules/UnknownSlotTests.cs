using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class UnknownSlotTests
{
    private static readonly UnknownSlot Rule = new();

    private static PlacementProblem Problem() =>
        new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Site("H2", new SiteRow { From = "B2" })
            .Course("D1")
            .Course("D2")
            .Places("H1", "D1", 1)
            .Places("H1", "D1", 0, new PlacesRow { Block = "B2" })
            .Places("H2", "D1", 1)
            .Student("S1")
            .Student("S2")
            .Build();

    [Theory]
    [InlineData("S1: D1@H1", 0)]
    [InlineData("S1: - D1@H2", 0)]
    [InlineData("S1: - D1@H1", 1)] // 0 places
    [InlineData("S1: D1@H2", 1)] // site not yet open
    [InlineData("S1: D2@H1", 1)] // never offered
    public void A_slot_takes_students_only_where_it_is_offered(string line, int violations) =>
        Assert.Equal(violations, RuleTest.Violations(Rule, Problem(), line));

    [Fact]
    public void Students_count_and_the_row_with_0_places_is_named()
    {
        var breach = RuleTest.SingleOpen(Rule, Problem(), "S1: - D1@H1", "S2: - D1@H1");

        Assert.Equal(2, breach.Count);
        Assert.Equal(new SourceRow("capacity", 2), breach.Row);
        Assert.Equal("2 students placed for D1 at H1 in B2, which has 0 places.", breach.Message);
    }
}
