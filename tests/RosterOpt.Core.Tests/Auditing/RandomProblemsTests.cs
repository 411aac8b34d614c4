using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rules;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Auditing;

/// <summary>Other tests lean on the generator, so it must reach everything.</summary>
public class RandomProblemsTests
{
    private static readonly IReadOnlyList<AuditResult> Audits =
    [
        .. Enumerable
            .Range(1, 300)
            .Select(seed => AuditCase.Create(seed))
            .Select(drawn => Audit.Run(drawn.Problem, drawn.Roster)),
    ];

    [Fact]
    public void Every_rule_is_broken_and_many_rosters_are_legal()
    {
        var broken = Audits.SelectMany(audit => audit.Violations.Keys).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(RuleCatalogue.All.Select(rule => rule.Name).Except(broken, StringComparer.Ordinal));
        Assert.InRange(Audits.Count(audit => audit.IsLegal), 75, 225);
    }

    [Fact]
    public void Every_term_gives_points() =>
        Assert.All(
            Audits.SelectMany(audit => audit.Terms).GroupBy(term => term.Name, StringComparer.Ordinal),
            term => Assert.Contains(term, value => value.Points != 0)
        );

    [Fact]
    public void The_same_seed_draws_the_same_case() =>
        Assert.Equal(AuditCase.Create(7).ToString(), AuditCase.Create(7).ToString());
}
