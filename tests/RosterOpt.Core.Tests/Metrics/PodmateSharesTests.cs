using RosterOpt.Core.Tests.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Metrics;

public class PodmateSharesTests
{
    [Fact]
    public void Weeks_with_a_podmate_over_all_social_weeks_of_students_in_pods()
    {
        // S1: 1 + 2 of 1 + 2 + 3; S2: 1 + 2 of 1 + 2; S3: 0 of 3; S4 has no pod.
        var metrics = MetricsTest.Measure(
            TermTest.Pod(),
            "S1: D1@H1 D2@H1 D1@H2",
            "S2: D1@H1 D2@H1 D1@Abroad",
            "S3: - - D2@H2",
            "S4: - - D2@H2"
        );

        Assert.Equal(0.5, metrics.PodmateShare);
        Assert.Equal(0.0, metrics.LowestPodmateShare);
        Assert.Equal(1, metrics.StudentsMostlyApart); // S1 has exactly one half
    }

    [Fact]
    public void A_pod_of_one_does_not_count()
    {
        var metrics = MetricsTest.Measure(
            TermTest.Calendar().Student("S1", new StudentRow { Pod = "P" }).Student("S2"),
            "S1: D1@H1",
            "S2: D1@H1"
        );

        Assert.Null(metrics.PodmateShare);
        Assert.Null(metrics.LowestPodmateShare);
        Assert.Equal(0, metrics.StudentsMostlyApart);
    }
}
