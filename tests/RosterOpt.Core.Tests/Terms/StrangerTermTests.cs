using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class StrangerTermTests
{
    private static readonly StrangerTerm Term = new();

    [Fact]
    public void Company_without_a_podmate_counts_where_one_is_placed_elsewhere()
    {
        var amount = TermTest.Amount(Term, TermTest.Pod(), "S1: - D1@H1", "S4: - D1@H1", "S2: - D1@H2");
        Assert.Equal(2, amount); // S1 only: S2 is alone, S4 has no pod
    }

    [Fact]
    public void A_podmate_in_the_place_or_none_placed_at_all_is_nothing_strange()
    {
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S2: D1@H1", "S4: D1@H1"));
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S4: D1@H1"));
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S4: D1@H1", "S2: D1@Abroad"));
    }

    [Fact]
    public void The_penalty_multiplies_and_solo_students_are_left_out()
    {
        var problem = TermTest
            .Calendar()
            .Student("S1", new StudentRow { Pod = "P", IsolationPenalty = 4 })
            .Student("S2", new StudentRow { Pod = "P", Tags = "solo" })
            .Student("S3");

        Assert.Equal(4, TermTest.Amount(Term, problem, "S1: D1@H1", "S3: D1@H1", "S2: D1@H2"));
        Assert.Equal(0, TermTest.Amount(Term, problem, "S2: D1@H1", "S3: D1@H1", "S1: D1@H2"));
    }
}
