using RosterOpt.Core.Tests.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Metrics;

public class LonePlacementsTests
{
    [Fact]
    public void Placements_alone_are_counted_in_blocks_weeks_and_students()
    {
        var metrics = MetricsTest.Measure(TermTest.Pod(), "S1: D1@H1 D2@H1 D1@H2", "S2: D1@H1 - D1@H1", "S3: - D1@H1");

        // S1 in B2 and B3, S2 in B3, S3 in B2.
        Assert.Equal(4, metrics.IsolatedStudentBlocks);
        Assert.Equal(2 + 3 + 3 + 2, metrics.IsolatedStudentWeeks);
        Assert.Equal(3, metrics.IsolatedStudents);
        Assert.Equal(2, metrics.MaxIsolatedBlocks);
    }

    [Fact]
    public void Alone_by_slot_and_by_site_whatever_the_setting()
    {
        string[] roster = ["S1: D1@H1 D1@H1", "S2: D2@H1 D1@H2", "S3: D1@Abroad"];

        var bySlot = MetricsTest.Measure(TermTest.Pod(), roster);
        var bySite = MetricsTest.Measure(TermTest.Pod().BySite(), roster);

        Assert.Equal((4, 2, 4), (bySlot.AloneInSlot, bySlot.AloneAtSite, bySlot.IsolatedStudentBlocks));
        Assert.Equal((4, 2, 2), (bySite.AloneInSlot, bySite.AloneAtSite, bySite.IsolatedStudentBlocks));
    }

    [Fact]
    public void Slots_with_one_place_are_told_apart()
    {
        var problem = TermTest.Pod().Places("H1", "D1", 1).Places("H2", "D1", 2);

        Assert.Equal(1, MetricsTest.Measure(problem, "S1: D1@H1", "S2: D1@H2", "S3: D2@H1").LoneInOnePlaceSlots);
    }

    [Fact]
    public void Solo_students_are_never_alone()
    {
        var solo = TermTest.Calendar().Student("S1", new StudentRow { Tags = "solo" });

        var metrics = MetricsTest.Measure(solo, "S1: D1@H1");

        Assert.Equal((0, 0, 0), (metrics.IsolatedStudentBlocks, metrics.AloneInSlot, metrics.AloneAtSite));
        Assert.Equal(1, metrics.SoloStudents);
    }
}
