using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class PairTermTests
{
    private static readonly PairTerm Term = new();

    [Fact]
    public void Every_pair_of_a_pod_counts_by_weeks()
    {
        Assert.Equal(3, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S2: D1@H1", "S3: D1@H1"));
        Assert.Equal(3, TermTest.Amount(Term, TermTest.Pod(), "S1: - - D1@H1", "S2: - - D1@H1", "S3: - - D1@H2"));
    }

    [Fact]
    public void Others_do_not_count() =>
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S4: D1@H1"));

    [Fact]
    public void Two_groups_of_one_pod_count_each()
    {
        var four = TermTest.Calendar().Students(new StudentRow { Pod = "P" }, "S1", "S2", "S3", "S4");

        Assert.Equal(2, TermTest.Amount(Term, four, "S1: D1@H1", "S2: D1@H1", "S3: D1@H2", "S4: D1@H2"));
    }

    [Fact]
    public void The_setting_says_what_together_is()
    {
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S2: D2@H1"));
        Assert.Equal(1, TermTest.Amount(Term, TermTest.Pod().BySite(), "S1: D1@H1", "S2: D2@H1"));
    }

    [Fact]
    public void A_site_without_peers_is_no_company() =>
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@Abroad", "S2: D1@Abroad"));
}
