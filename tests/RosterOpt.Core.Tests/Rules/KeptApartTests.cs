using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rules;
using Xunit;

namespace RosterOpt.Core.Tests.Rules;

public class KeptApartTests
{
    private static readonly KeptApart Rule = new();

    private static PlacementProblem Problem() => RuleTest.TwoByTwo().Apart("S1", "S2").Apart("S2", "S1").Build();

    [Fact]
    public void Each_row_and_block_at_one_site_counts_whatever_is_learned()
    {
        Assert.Equal(0, RuleTest.Violations(Rule, Problem(), "S1: D1@H1 D1@H2", "S2: D1@H2 D1@H1"));
        Assert.Equal(0, RuleTest.Violations(Rule, Problem(), "S1: D1@H1", "S2: - D1@H1"));
        Assert.Equal(4, RuleTest.Violations(Rule, Problem(), "S1: D1@H1 D1@H2", "S2: D2@H1 D1@H2"));
    }

    [Fact]
    public void Nobody_is_named()
    {
        var problem = RuleTest.TwoByTwo().Apart("S1", "S2").Build();

        var breach = RuleTest.SingleConfidential(Rule, problem, "S1: D1@H1", "S2: D2@H1");

        Assert.Equal(new SourceRow("peers", 1), breach.Row);
    }
}
