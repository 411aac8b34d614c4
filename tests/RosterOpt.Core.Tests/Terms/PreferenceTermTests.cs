using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class PreferenceTermTests
{
    private static readonly PreferenceTerm Term = new();

    [Fact]
    public void A_rotation_earns_every_row_it_matches()
    {
        var problem = TermTest
            .Calendar()
            .Student("S1")
            .Student("S2")
            .Prefer(7, new AboutRow { Student = "S1", Site = "H1" })
            .Prefer(2, new AboutRow { Discipline = "D1" })
            .Prefer(-20, new AboutRow { Site = "H2", Discipline = "D2" });

        Assert.Equal(9, TermTest.Amount(Term, problem, "S1: D1@H1"));
        Assert.Equal(2 + 7 + 2, TermTest.Amount(Term, problem, "S1: D1@H2 D2@H1", "S2: D1@Abroad D2@H1"));
        Assert.Equal(-20, TermTest.Amount(Term, problem, "S2: D2@H2"));
    }

    [Fact]
    public void A_long_rotation_earns_once_by_its_first_block()
    {
        var problem = TermTest
            .Calendar()
            .Course("D3", new CourseRow { Length = 2 })
            .Student("S1")
            .Prefer(5, new AboutRow { Discipline = "D3", Block = "B2" });

        Assert.Equal(0, TermTest.Amount(Term, problem, "S1: D3@H1 D3@H1"));
        Assert.Equal(5, TermTest.Amount(Term, problem, "S1: - D3@H1 D3@H1"));
    }
}
