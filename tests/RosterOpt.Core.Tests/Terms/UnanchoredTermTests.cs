using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class UnanchoredTermTests
{
    private static readonly UnanchoredTerm Term = new();

    private static ProblemBuilder Problem(int enough) =>
        TermTest
            .Calendar()
            .Student("S1")
            .Student("S2")
            .Student("S3", new StudentRow { Tags = "solo" })
            .With(settings => settings with { EnoughWeeks = enough });

    [Fact]
    public void Enough_weeks_with_one_peer_are_an_anchor()
    {
        // 3 of 6 weeks together.
        string[] roster = ["S1: D1@H1 D2@H1 D1@H2", "S2: D1@H1 D2@H1 D2@H2"];

        Assert.Equal(0, TermTest.Amount(Term, Problem(3), roster));
        Assert.Equal(2, TermTest.Amount(Term, Problem(4), roster));
        Assert.Equal(0, TermTest.Amount(Term, Problem(7), roster)); // nobody has 7 weeks
    }

    [Fact]
    public void Weeks_with_different_peers_do_not_add_up() =>
        // S1 has 1 week with S2 and 2 with S3, S2 has nobody else.
        Assert.Equal(2, TermTest.Amount(Term, Problem(3), "S1: D1@H1 D2@H1", "S2: D1@H1 D2@H2 D1@H2", "S3: - D2@H1"));

    [Fact]
    public void Solo_students_are_left_out_but_are_peers()
    {
        Assert.Equal(0, TermTest.Amount(Term, Problem(3), "S3: D1@H1 D2@H1 D1@H2"));
        Assert.Equal(0, TermTest.Amount(Term, Problem(3), "S1: - - D1@H1", "S3: - - D1@H1"));
    }

    [Fact]
    public void Weeks_abroad_are_not_counted() =>
        Assert.Equal(0, TermTest.Amount(Term, Problem(6), "S1: D1@H1 D2@H1 D1@Abroad"));
}
