using RosterOpt.Reports.Comparison;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class FateChangesTests
{
    [Fact]
    public void Students_who_fare_better_and_worse_are_counted()
    {
        var small = ComparisonExample.Small;
        var changes = FateChanges.Between(small.Scenarios[0], small.Scenarios[1]);

        // Alone: S1 twice and S4 once; apart from the podmate: S1 and S2.
        Assert.Equal(4, changes.Students);
        Assert.Equal((2, 0), changes.MoreLone);
        Assert.Equal((2, 0), changes.LessPodmate);
        Assert.Equal((0, 0), changes.MoreMoves);
        Assert.Equal((0, 0), changes.LessPreference);
    }

    [Fact]
    public void Only_students_of_both_data_sets_are_counted() =>
        Assert.Equal(
            4,
            FateChanges.Between(ComparisonExample.Small.Base, ComparisonExample.Small.Scenarios[3]).Students
        );
}
