using RosterOpt.Core.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Terms;

public class WholeTermTests
{
    private static readonly WholeTerm Term = new();

    [Fact]
    public void A_pod_is_whole_where_all_who_are_due_are_together()
    {
        Assert.Equal(1, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S2: D1@H1", "S3: D1@H1"));
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S2: D1@H1", "S3: D1@H2"));
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S2: D1@H1"));
        Assert.Equal(0, TermTest.Amount(Term, TermTest.Pod(), "S1: D1@H1", "S2: D1@H1", "S3: D1@Abroad"));
    }

    [Fact]
    public void Who_is_on_leave_is_not_missed()
    {
        var pod = TermTest
            .Calendar()
            .Students(new StudentRow { Pod = "P" }, "S1", "S2")
            .Student("S3", new StudentRow { Pod = "P", Leave = "B2" });

        Assert.Equal(2, TermTest.Amount(Term, pod, "S1: - D1@H1", "S2: - D1@H1"));

        // Placed all the same, but elsewhere: then not all are together.
        Assert.Equal(0, TermTest.Amount(Term, pod, "S1: - D1@H1", "S2: - D1@H1", "S3: - D1@H2"));
        Assert.Equal(2, TermTest.Amount(Term, pod, "S1: - D1@H1", "S2: - D1@H1", "S3: - D1@H1"));
    }

    [Fact]
    public void One_who_is_due_is_no_pod()
    {
        var pod = TermTest
            .Calendar()
            .Student("S1", new StudentRow { Pod = "P" })
            .Student("S2", new StudentRow { Pod = "P", Until = "B1" });

        Assert.Equal(1, TermTest.Amount(Term, pod, "S1: D1@H1 D2@H1", "S2: D1@H1"));
    }
}
