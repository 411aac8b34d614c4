using RosterOpt.Core.Auditing;
using RosterOpt.Core.Tests.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Auditing;

public class AuditTests
{
    [Fact]
    public void A_legal_roster_has_a_score_and_no_violations()
    {
        var problem = RuleTest.TwoByTwo().Build();

        var audit = Audit.Run(problem, RosterText.Parse(problem, "S1: D1@H1 D2@H1", "S2: D1@H1 D2@H2"));

        Assert.True(audit.IsLegal);
        Assert.Empty(audit.Breaches);

        // S1 and S2 are alone in B2, S2 moves once.
        Assert.Equal((-2 * 120) - 1, audit.Score);
        Assert.Equal(-240, audit.Terms.Single(term => term.Name == "isolation").Points);
        Assert.Equal(2, audit.Metrics.IsolatedStudentBlocks);
    }

    [Fact]
    public void Broken_rules_are_counted_and_ordered_by_name()
    {
        var problem = RuleTest.TwoByTwo().SitePlaces("H1", 0).Build();

        var audit = Audit.Run(problem, RosterText.Parse(problem, "S1: D1@H1 D1@H1", "S2: D1@H1 D2@H2"));

        Assert.False(audit.IsLegal);
        Assert.Equal(
            [("missing-discipline", 1), ("over-site-places", 3), ("repeated-discipline", 1)],
            audit.Violations.Select(x => (x.Key, x.Value))
        );
    }
}
