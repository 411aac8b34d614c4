using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class ChangeTermTests
{
    private static readonly ChangeTerm Term = new();

    private static ProblemBuilder Problem() =>
        TermTest.Calendar().Student("S1").Student("S2").Baseline("S1: D1@H1 - D2@Closed");

    [Theory]
    [InlineData("S1: D1@H1", 1)] // what was at a site that is gone cannot be kept
    [InlineData("S1: D1@H1 - D2@H1", 1)]
    [InlineData("S1: D1@H1 D2@H1 D2@H1", 2)] // new
    [InlineData("S1: D2@H1 - D2@H1", 2)] // other discipline
    [InlineData("S1: -", 2)] // gone
    [InlineData("S2: D1@H1", 2)] // S2 is not in the baseline
    public void Student_blocks_that_differ_count(string line, int changes) =>
        Assert.Equal(changes, TermTest.Amount(Term, Problem(), line));

    [Fact]
    public void Without_a_baseline_nothing_changes() =>
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Calendar().Student("S1"), "S1: D1@H1"));
}
