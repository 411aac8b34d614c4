using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class KeptTermTests
{
    private static readonly KeptTerm Term = new();

    private static ProblemBuilder Problem() =>
        TermTest
            .Calendar()
            .Course("D3", new CourseRow { Length = 2 })
            .Student("S1")
            .Student("S2")
            .Student("S3", new StudentRow { Tags = "solo" });

    [Fact]
    public void A_companion_who_stays_counts_for_each_of_the_two()
    {
        Assert.Equal(2, TermTest.Amount(Term, Problem(), "S1: D1@H1 D2@H2", "S2: D1@H1 D2@H2"));
        Assert.Equal(2, TermTest.Amount(Term, Problem(), "S1: D1@H1 - D2@H2", "S2: D1@H1 - D2@H2"));
        Assert.Equal(0, TermTest.Amount(Term, Problem(), "S1: D1@H1 D2@H2", "S2: D1@H1 D2@H1"));
    }

    [Fact]
    public void Last_block_and_first_block_are_compared()
    {
        // Together in the first block of D3 is not enough: who shares its last block and the block after it stays.
        Assert.Equal(0, TermTest.Amount(Term, Problem(), "S1: D3@H1 D3@H1 D1@H1", "S2: D3@H1 D1@H2 D1@H1"));
        Assert.Equal(2, TermTest.Amount(Term, Problem(), "S1: D3@H1 D3@H1 D1@H1", "S2: D1@H2 D3@H1 D1@H1"));
    }

    [Fact]
    public void Solo_students_are_companions_and_take_no_steps() =>
        Assert.Equal(1, TermTest.Amount(Term, Problem(), "S1: D1@H1 D2@H1", "S3: D1@H1 D2@H1"));
}
