using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class WaitTermTests
{
    private static readonly WaitTerm Term = new();

    private static ProblemBuilder Problem() =>
        TermTest.Calendar().Student("S1", new StudentRow { WaitPenalty = 2, Leave = "B1" }).Student("S2");

    [Fact]
    public void Idle_blocks_before_the_last_rotation_s_end_count()
    {
        Assert.Equal(0, TermTest.Amount(Term, Problem(), "S2: D1@H1"));
        Assert.Equal(1, TermTest.Amount(Term, Problem(), "S2: D1@H1 - D2@H1"));
        Assert.Equal(2, TermTest.Amount(Term, Problem(), "S2: - - D2@H1"));
    }

    [Fact]
    public void Leave_counts_only_where_the_setting_says_so()
    {
        var counted = Problem().With(settings => settings with { WaitCountsLeave = true });

        Assert.Equal(2, TermTest.Amount(Term, Problem(), "S1: - - D1@H1"));
        Assert.Equal(4, TermTest.Amount(Term, counted, "S1: - - D1@H1"));
    }
}
