using RosterOpt.Core.Tests.Terms;
using Xunit;

namespace RosterOpt.Core.Tests.Metrics;

public class PairContinuityTests
{
    [Fact]
    public void Pair_weeks_over_the_most_there_could_be()
    {
        // Weeks: S1 6, S2 3, S3 1. Most: 3 + 1 + 1. Together: S1 and S2 in B1 and B2 (3), S3 with both in B1 (2).
        var metrics = MetricsTest.Measure(TermTest.Pod(), "S1: D1@H1 D2@H1 D1@H2", "S2: D1@H1 D2@H1", "S3: D1@H1");

        Assert.Equal(1.0, metrics.PairContinuity);

        var apart = MetricsTest.Measure(TermTest.Pod(), "S1: D1@H1 D2@H1 D1@H2", "S2: D1@H1 D2@H2", "S3: D1@H2");

        Assert.Equal(0.2, apart.PairContinuity);
    }

    [Fact]
    public void Without_pods_there_is_none() =>
        Assert.Null(MetricsTest.Measure(TermTest.Calendar().Student("S1"), "S1: D1@H1").PairContinuity);
}
