using RosterOpt.Core.Tests.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Metrics;

public class PodIntegrityTests
{
    [Fact]
    public void Whole_pod_blocks_over_those_with_somebody_placed()
    {
        // B1 whole, B2 one elsewhere, B3 nobody placed.
        var metrics = MetricsTest.Measure(TermTest.Pod(), "S1: D1@H1 D2@H1", "S2: D1@H1 D2@H1", "S3: D1@H1 D2@H2");

        Assert.Equal(0.5, metrics.PodIntegrity);
    }

    [Fact]
    public void With_fewer_than_two_due_nothing_counts()
    {
        var pod = TermTest
            .Calendar()
            .Student("S1", new StudentRow { Pod = "P" })
            .Student("S2", new StudentRow { Pod = "P", Leave = "B1..B3" });

        Assert.Null(MetricsTest.Measure(pod, "S1: D1@H1").PodIntegrity);
    }
}
