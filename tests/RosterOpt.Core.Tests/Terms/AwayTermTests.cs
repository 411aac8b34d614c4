using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class AwayTermTests
{
    private static readonly AwayTerm Term = new();

    [Fact]
    public void Weeks_in_another_area_count_with_or_without_peers()
    {
        var problem = TermTest.Calendar().Site("H3").Student("S1", new StudentRow { Home = "north" }).Student("S2");

        Assert.Equal(2 + 3, TermTest.Amount(Term, problem, "S1: D1@H1 D2@H2 D1@Abroad"));
        Assert.Equal(0, TermTest.Amount(Term, problem, "S1: D1@H3", "S2: D1@H2"));
    }
}
