using System.Collections.Concurrent;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Methods;

public sealed class DividedMethodTests
{
    private static readonly AllocatorOptions Options = new()
    {
        Work = 1,
        Gap = 0,
        Methods = EngineMethods.All with { PartSize = 12, Counting = false, ExactModel = false },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_cohort_cut_into_parts_gets_a_legal_roster_below_its_bound_and_the_same_one_twice(int workers)
    {
        var problem = Cohort();

        var first = Run(problem, Options with { Workers = workers });
        var second = Run(problem, Options with { Workers = workers });

        Assert.NotNull(first.Roster);
        var audit = Audit.Run(problem, first.Roster);
        Assert.True(audit.IsLegal);
        Assert.True(first.Bound >= audit.Score);
        Assert.Null(first.Failure);
        Assert.Equal(first.Roster.Placements, second.Roster!.Placements);
    }

    [Fact]
    public void Pairs_kept_apart_who_are_in_different_parts_do_not_meet()
    {
        var rows = Rows();
        for (var i = 0; i < 12; i++)
        {
            rows.Apart($"s{i}-0", $"s{23 - i}-0");
        }

        var result = Run(rows.Build(), Options with { Workers = 2 });

        Assert.NotNull(result.Roster);
    }

    /// <summary>Small parts of a tight cohort: what one lacks another has, so the parts together find what a part alone cannot.</summary>
    [Fact]
    public void Parts_that_find_no_legal_roster_are_mended_together_before_they_are_searched()
    {
        var rows = new ProblemBuilder().Blocks(2).Course("D").Course("E");
        for (var i = 0; i < 20; i++)
        {
            rows.Student($"s{i}").Site($"site{i / 2}-{i}").Places($"site{i / 2}-{i}", i % 2 == 0 ? "D" : "E", 1);
        }
        var told = new Reports();

        var options = Options with { Methods = Options.Methods with { PartSize = 3 } };
        new Allocator(TimeProvider.System).Run(rows.Build(), options, told, CancellationToken.None);

        var searching = told.All.First(report => report.Phase == "searching the parts");
        Assert.NotNull(searching.Score);
    }

    /// <summary>Going on from a roster that was built to be shown is worse than beginning anew in every part.</summary>
    [Fact]
    public void Where_counting_finds_nothing_the_parts_still_build_first_rosters_of_their_own()
    {
        var early = new PlacesRow { Block = "B1" };
        var late = new PlacesRow { Block = "B2" };
        var rows = new ProblemBuilder().Blocks(2).Course("D").Course("E");
        for (var i = 0; i < 6; i++)
        {
            // Room for both pods in each course, but not at once: one of the two has to be apart in E.
            rows.Students(new StudentRow { Pod = $"P{i}" }, $"p{i}", $"q{i}");
            rows.Students(new StudentRow { Pod = $"Q{i}" }, $"r{i}", $"s{i}");
            rows.Site($"X{i}").Site($"Y{i}").Site($"Z{i}").Site($"V{i}").Places($"X{i}", "D", 2);
            rows.Places($"Y{i}", "E", 4, early).Places($"Z{i}", "E", 1, late).Places($"V{i}", "E", 1, late);
        }
        var told = new Reports();
        var options = Options with { Methods = Options.Methods with { Counting = true } };

        new Allocator(TimeProvider.System).Run(rows.Build(), options, told, CancellationToken.None);

        var phases = told.All.Select(report => report.Phase).ToList();
        Assert.Contains("counting pods", phases);
        Assert.Contains("first roster", phases.SkipWhile(phase => phase != "dividing the cohort"));
    }

    [Fact]
    public void A_student_without_any_year_is_told_to_have_none()
    {
        var problem = Rows().Student("late", new StudentRow { From = "B4" }).Build();

        var result = new Allocator(TimeProvider.System).Run(
            problem,
            Options with
            {
                IsCrossChecked = true,
            },
            null,
            CancellationToken.None
        );

        Assert.Equal(AllocationStatus.Infeasible, result.Status);
        Assert.Contains("students, line 97", Assert.Single(result.Reasons), StringComparison.Ordinal);
    }

    private static AllocationResult Run(PlacementProblem problem, AllocatorOptions options) =>
        new Allocator(TimeProvider.System).Run(problem, options, null, CancellationToken.None);

    private static PlacementProblem Cohort() => Rows().Wish("s0-0", "s23-0").Build();

    /// <summary>Twenty-four pods of four.</summary>
    private static ProblemBuilder Rows()
    {
        var rows = new ProblemBuilder().Blocks(4).Course("medicine").Course("surgery").Course("paediatrics");
        for (var i = 0; i < 24; i++)
        {
            rows.Students(
                new StudentRow { Pod = $"pod{i}", Home = $"area{i / 8}" },
                [.. Enumerable.Range(0, 4).Select(member => $"s{i}-{member}")]
            );
        }
        for (var i = 0; i < 12; i++)
        {
            rows.Site($"site{i}", new SiteRow { Area = $"area{i / 4}" })
                .Places($"site{i}", "medicine", 2 + (i % 2))
                .Places($"site{i}", "surgery", 3 - (i % 2))
                .Places($"site{i}", "paediatrics", 3);
        }
        return rows;
    }

    private sealed class Reports : IProgress<AllocationProgress>
    {
        public ConcurrentQueue<AllocationProgress> All { get; } = [];

        public void Report(AllocationProgress value) => All.Enqueue(value);
    }
}
