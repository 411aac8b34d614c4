using RosterOpt.Core.Terms;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class TogetherTermTests
{
    private static readonly TogetherTerm Term = new();

    [Fact]
    public void A_wish_that_is_met_counts_by_weeks_and_weight()
    {
        var wished = TermTest.Calendar().Student("S1").Student("S2").Wish("S1", "S2", 4).Wish("S2", "S1");

        Assert.Equal(2 * (4 + 1), TermTest.Amount(Term, wished, "S1: D1@H1 D2@H1", "S2: D1@H2 D2@H1"));
        Assert.Equal(0, TermTest.Amount(Term, wished, "S1: D1@Abroad", "S2: D1@Abroad"));
        Assert.Equal(0, TermTest.Amount(Term, wished, "S1: D1@H1", "S2: D2@H1"));
        Assert.Equal(5, TermTest.Amount(Term, wished.BySite(), "S1: D1@H1", "S2: D2@H1"));
    }

    [Fact]
    public void A_wish_inside_a_pod_earns_nothing()
    {
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod().Wish("S1", "S2"), "S1: D1@H1", "S2: D1@H1"));
        Assert.Equal(1, TermTest.Amount(Term, TermTest.Pod().Wish("S1", "S4"), "S1: D1@H1", "S4: D1@H1"));
    }
}
