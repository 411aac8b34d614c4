using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class MoveTermTests
{
    private static readonly MoveTerm Term = new();

    [Fact]
    public void A_rotation_at_another_site_than_the_one_before_counts()
    {
        var problem = TermTest.Calendar().Student("S1", new StudentRow { MovePenalty = 3 }).Student("S2");

        Assert.Equal(0, TermTest.Amount(Term, problem, "S1: D1@H1 D2@H1", "S2: - D1@H2"));
        Assert.Equal(3, TermTest.Amount(Term, problem, "S1: D1@H1 - D2@H2"));
        Assert.Equal(2, TermTest.Amount(Term, problem, "S2: D1@H1 D2@H2 D1@H1"));
    }

    [Fact]
    public void A_change_inside_a_rotation_is_no_move_and_its_first_site_counts()
    {
        var problem = TermTest.Calendar().Course("D3", new CourseRow { Length = 2 }).Student("S1");

        Assert.Equal(0, TermTest.Amount(Term, problem, "S1: D3@H1 D3@H2"));
        Assert.Equal(1, TermTest.Amount(Term, problem, "S1: D3@H1 D3@H2 D1@H2"));
    }
}
