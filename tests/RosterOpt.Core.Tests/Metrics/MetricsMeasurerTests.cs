using RosterOpt.Core.Tests.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Metrics;

public class MetricsMeasurerTests
{
    [Fact]
    public void Plain_counts_are_without_weights_and_factors()
    {
        var problem = TermTest
            .Calendar()
            .Student(
                "S1",
                new StudentRow
                {
                    MovePenalty = 0,
                    WaitPenalty = 7,
                    Home = "north",
                }
            )
            .Student("S2")
            .Prefer(4, new AboutRow { Site = "H1" })
            .Baseline("S1: D1@H1")
            .With(settings => settings with { SupporterFrom = 1, Change = 0 });

        var metrics = MetricsTest.Measure(problem, "S1: D1@H1 - D2@H2");

        Assert.Equal((2, 2, 4L), (metrics.Students, metrics.StudentBlocks, metrics.StudentWeeks));
        Assert.Equal((1, 1, 1), (metrics.SiteMoves, metrics.WaitingBlocks, metrics.ChangedStudentBlocks));
        Assert.Equal((1, 3L), (metrics.AwayStudentBlocks, metrics.AwayStudentWeeks));
        Assert.Equal((4L, 0L, 2), (metrics.PreferenceTotal, metrics.WorstStudent, metrics.UncoveredSiteBlocks));
    }

    [Fact]
    public void Programmes_with_students_have_figures_of_their_own_ordered_by_name()
    {
        var problem = TermTest
            .Calendar()
            .Course("D1", new CourseRow { Programme = "empty" })
            .Student("S1", new StudentRow { Programme = "two", Pod = "P" })
            .Student("S2", new StudentRow { Programme = "One", Pod = "P" })
            .Student("S3", new StudentRow { Programme = "two" })
            .With(settings => settings with { EnoughWeeks = 3 });

        var metrics = MetricsTest.Measure(problem, "S1: D1@H1 D2@H1", "S2: D1@H1", "S3: D1@H2 D2@H2");

        Assert.Equal(["One", "two"], metrics.ByProgramme.Keys, StringComparer.Ordinal);
        var (one, two) = (metrics.ByProgramme["One"], metrics.ByProgramme["two"]);
        Assert.Equal((1, 1L, 1.0, 0), (one.Students, one.StudentWeeks, one.PodmateShare, one.IsolatedStudentBlocks));
        Assert.Equal((2, 6L, 0.333333), (two.Students, two.StudentWeeks, two.PodmateShare));
        Assert.Equal((3, 2, 2), (two.IsolatedStudentBlocks, two.IsolatedStudents, two.UnanchoredStudents));
        Assert.Null(one.KeptCompanion);
        Assert.Equal(0.0, two.KeptCompanion);
    }

    [Fact]
    public void An_empty_roster_has_nothing_to_divide()
    {
        var metrics = MetricsTest.Measure(TermTest.Pod());

        Assert.Null(metrics.PodmateShare);
        Assert.Null(metrics.PairContinuity);
        Assert.Null(metrics.PodIntegrity);
        Assert.Null(metrics.KeptCompanion);
        Assert.Null(metrics.CompanionRetention);
        Assert.Equal(0, metrics.MaxIsolatedBlocks);
    }
}
