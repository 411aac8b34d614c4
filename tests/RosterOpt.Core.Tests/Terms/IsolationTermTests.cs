using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class IsolationTermTests
{
    private static readonly IsolationTerm Term = new();

    [Fact]
    public void Who_is_alone_counts_by_weeks_and_penalty()
    {
        var problem = TermTest.Calendar().Student("S1", new StudentRow { IsolationPenalty = 5 }).Student("S2");

        Assert.Equal(0, TermTest.Amount(Term, problem, "S1: D1@H1", "S2: D1@H1"));
        Assert.Equal((1 * 5) + (2 * 5) + 2, TermTest.Amount(Term, problem, "S1: D1@H1 D2@H1", "S2: - D2@H2"));
        Assert.Equal(6, TermTest.Amount(Term, problem, "S1: D1@H1", "S2: D2@H1"));
        Assert.Equal(0, TermTest.Amount(Term, problem.BySite(), "S1: D1@H1", "S2: D2@H1"));
    }

    [Fact]
    public void Solo_students_and_sites_without_peers_do_not_count()
    {
        var problem = TermTest.Calendar().Student("S1", new StudentRow { Tags = "Solo" }).Student("S2");

        Assert.Equal(0, TermTest.Amount(Term, problem, "S1: D1@H1", "S2: D1@Abroad"));

        // But a solo student is company.
        Assert.Equal(0, TermTest.Amount(Term, problem, "S1: D1@H1", "S2: D1@H1"));
    }
}
