using RosterOpt.Core.Tests.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Metrics;

public class KeptCompanyTests
{
    [Fact]
    public void Steps_with_a_companion_who_stays_and_the_mean_of_those_who_stay()
    {
        var problem = TermTest.Calendar().Students(new StudentRow(), "S1", "S2", "S3");

        // S1 and S2 stay together, S3 leaves: each of the two keeps 1 of 2, S3 none of 2.
        var metrics = MetricsTest.Measure(problem, "S1: D1@H1 D2@H1", "S2: D1@H1 D2@H1", "S3: D1@H1 D2@H2");

        Assert.Equal(0.666667, metrics.KeptCompanion);
        Assert.Equal(0.333333, metrics.CompanionRetention);
    }

    [Fact]
    public void A_step_without_company_before_counts_only_as_a_step()
    {
        var metrics = MetricsTest.Measure(TermTest.Calendar().Student("S1"), "S1: D1@H1 D2@H1");

        Assert.Equal(0.0, metrics.KeptCompanion);
        Assert.Null(metrics.CompanionRetention);
    }

    [Fact]
    public void Without_steps_there_is_no_share() =>
        Assert.Null(MetricsTest.Measure(TermTest.Calendar().Student("S1"), "S1: D1@H1").KeptCompanion);
}
