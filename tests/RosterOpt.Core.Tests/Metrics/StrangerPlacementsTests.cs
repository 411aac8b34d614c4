using RosterOpt.Core.Tests.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Metrics;

public class StrangerPlacementsTests
{
    [Fact]
    public void Counted_without_penalty()
    {
        var problem = TermTest
            .Calendar()
            .Student("S1", new StudentRow { Pod = "P", IsolationPenalty = 9 })
            .Student("S2", new StudentRow { Pod = "P" })
            .Student("S3");

        var metrics = MetricsTest.Measure(problem, "S1: D1@H1 D2@H1", "S3: D1@H1 D2@H1", "S2: D1@H2 D2@H2");

        Assert.Equal((2, 3L), (metrics.StrangerStudentBlocks, metrics.StrangerStudentWeeks));
    }
}
