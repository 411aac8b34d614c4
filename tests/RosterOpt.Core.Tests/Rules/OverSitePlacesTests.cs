using RosterOpt.Core.Rules;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class OverSitePlacesTests
{
    private static readonly OverSitePlaces Rule = new();

    [Fact]
    public void All_disciplines_of_the_site_count_together()
    {
        var problem = RuleTest.TwoByTwo().Student("S3").SitePlaces("H1", 1, "B1").Build();

        Assert.Equal(0, RuleTest.Violations(Rule, problem, "S1: D1@H1 D1@H1", "S2: D2@H2 D2@H1", "S3: D1@H2"));
        Assert.Equal(2, RuleTest.Violations(Rule, problem, "S1: D1@H1", "S2: D2@H1", "S3: D1@H1"));
    }

    [Fact]
    public void A_site_closed_by_0_takes_nobody()
    {
        var breach = RuleTest.SingleOpen(Rule, RuleTest.TwoByTwo().SitePlaces("H2", 0).Build(), "S1: - D1@H2");

        Assert.Equal((1, 1, -1), (breach.Block, breach.Site, breach.Discipline));
        Assert.Equal("H2 takes 0 students in all in B2 and has 1.", breach.Message);
    }
}
