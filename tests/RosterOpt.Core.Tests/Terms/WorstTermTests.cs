using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class WorstTermTests
{
    private static readonly WorstTerm Term = new();

    private static ProblemBuilder Problem() =>
        TermTest
            .Calendar()
            .Student("S1", new StudentRow { MovePenalty = 2 })
            .Student("S2")
            .Prefer(10, new AboutRow { Discipline = "D1" })
            .With(settings => settings with { Preference = 3, Move = 4, Wait = 5 });

    [Fact]
    public void The_lowest_own_balance_is_taken()
    {
        // S1: 3 × 10 − 4 × 2 − 5 × 1 = 17; S2: 3 × 10 = 30
        Assert.Equal(17, TermTest.Amount(Term, Problem(), "S1: D1@H1 - D2@H2", "S2: D1@H1"));

        // S2: − 4 − 5
        Assert.Equal(-9, TermTest.Amount(Term, Problem(), "S1: D1@H1", "S2: D2@H1 - D2@H2"));
    }

    [Fact]
    public void A_student_without_rotations_has_0() => Assert.Equal(0, TermTest.Amount(Term, Problem(), "S1: D1@H1"));
}
