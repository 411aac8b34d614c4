using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Comparison;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Comparison;

public sealed class ComparabilityTests
{
    private static readonly PlacementProblem Base = ComparisonExample.Problem();

    [Fact]
    public void The_same_tables_are_comparable_also_when_read_twice() =>
        Assert.Empty(Comparability.Differences(Base, ComparisonExample.Problem()));

    [Fact]
    public void Places_alone_leave_scores_comparable() =>
        Assert.Empty(
            Differences(builder => builder.Places("CLINIC", "Surgery", 2).Exclude(new AboutRow { Site = "CLINIC" }))
        );

    [Fact]
    public void A_new_site_is_a_matter_of_places()
    {
        var more = ComparisonExample.Problem(builder =>
            builder
                .Site("AWAY", new SiteRow { Peers = false })
                .Places("AWAY", "Surgery", 1)
                .Prefer(2, new AboutRow { Site = "AWAY" })
        );

        Assert.Empty(Comparability.Differences(Base, more));
        Assert.Empty(Comparability.Differences(more, Base));
    }

    [Fact]
    public void Another_cohort_is_told() => Assert.Equal(["students"], Differences(builder => builder.Student("S5")));

    [Fact]
    public void A_leave_more_is_another_cohort()
    {
        var problem = Base with
        {
            Students =
            [
                .. Base.Students.Select(student =>
                    student.Index == 2 ? student with { Due = [false, true, true] } : student
                ),
            ],
        };

        Assert.Equal(["students"], Comparability.Differences(Base, problem));
    }

    [Fact]
    public void Another_calendar_is_told()
    {
        Assert.Contains("blocks", Differences(builder => builder.Block("B4", weeks: 2)));
        var longer = Base with
        {
            Blocks =
            [
                .. Base.Blocks.Select(block => block.Index == 2 ? block with { End = block.End.AddDays(7) } : block),
            ],
        };
        Assert.Equal(["blocks"], Comparability.Differences(Base, longer));
    }

    [Fact]
    public void Another_curriculum_is_told() =>
        Assert.Equal(["curriculum"], Differences(builder => builder.Course("Child", new CourseRow { Times = 1 })));

    [Fact]
    public void Other_settings_are_told() =>
        Assert.Equal(["settings"], Differences(builder => builder.With(settings => settings with { Pair = 11 })));

    [Fact]
    public void Other_preferences_and_wishes_are_told()
    {
        Assert.Equal(["preferences"], Differences(builder => builder.Prefer(1, new AboutRow { Site = "CLINIC" })));
        Assert.Equal(["wishes"], Differences(builder => builder.Wish("S1", "S3")));
    }

    [Fact]
    public void A_baseline_on_one_side_only_is_told() =>
        Assert.Equal(["baseline"], Differences(builder => builder.Baseline("S1: Surgery@HOSPITAL")));

    private static IReadOnlyList<string> Differences(Func<ProblemBuilder, ProblemBuilder> change) =>
        Comparability.Differences(Base, ComparisonExample.Problem(change));
}
