using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class RepeatIsolationTermTests
{
    private static readonly RepeatIsolationTerm Term = new();

    private static ProblemBuilder Problem() =>
        TermTest
            .Calendar()
            .Course("D3", new CourseRow { Length = 2 })
            .Student("S1", new StudentRow { IsolationPenalty = 3 })
            .Student("S2");

    [Fact]
    public void The_first_rotation_alone_is_free()
    {
        Assert.Equal(0, TermTest.Amount(Term, Problem(), "S1: D1@H1", "S2: - D1@H1"));
        Assert.Equal(3, TermTest.Amount(Term, Problem(), "S1: D1@H1 D2@H1"));
        Assert.Equal(6 + 1, TermTest.Amount(Term, Problem(), "S1: D1@H1 D2@H1 D1@H1", "S2: D1@H2 D2@H2"));
    }

    [Fact]
    public void A_long_rotation_counts_once()
    {
        Assert.Equal(0, TermTest.Amount(Term, Problem(), "S1: D3@H1 D3@H1"));
        Assert.Equal(3, TermTest.Amount(Term, Problem(), "S1: D3@H1 D3@H1 D1@H1", "S2: D3@H1"));
    }
}
