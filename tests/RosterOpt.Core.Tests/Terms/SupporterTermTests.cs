using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class SupporterTermTests
{
    private static readonly SupporterTerm Term = new();

    private static ProblemBuilder Problem(int from) =>
        TermTest
            .Calendar()
            .Students(new StudentRow(), "S1", "S2")
            .Student("S3", new StudentRow { Tags = "peer-supporter" })
            .With(settings => settings with { SupporterFrom = from });

    [Fact]
    public void Large_groups_at_a_site_without_a_supporter_count_by_weeks()
    {
        Assert.Equal(2, TermTest.Amount(Term, Problem(2), "S1: - D1@H1", "S2: - D2@H1"));
        Assert.Equal(0, TermTest.Amount(Term, Problem(2), "S1: - D1@H1", "S2: - D2@H1", "S3: - D1@H1"));
        Assert.Equal(0, TermTest.Amount(Term, Problem(3), "S1: - D1@H1", "S2: - D2@H1"));
    }

    [Fact]
    public void Sites_without_peers_and_empty_sites_need_none()
    {
        Assert.Equal(0, TermTest.Amount(Term, Problem(2), "S1: D1@Abroad", "S2: D1@Abroad"));
        Assert.Equal(1, TermTest.Amount(Term, Problem(0), "S1: D1@H1"));
    }
}
