using FsCheck.Xunit;
using RosterOpt.Engine.Counting;
using RosterOpt.Engine.Methods;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Counting;

public sealed class CountingMethodTests
{
    private static readonly AllocatorOptions Options = new() { Work = 20, Gap = 0 };

    [Property(MaxTest = 12, Replay = "2,5")]
    public void Where_every_place_is_used_all_pods_are_kept_whole(int seed)
    {
        var problem = CountingCases.Planted(seed, isLong: seed % 3 == 0);
        var budget = new Budget(TimeProvider.System, Options, CancellationToken.None);
        var record = new RunRecord(problem, budget, progress: null);
        var counting = new CountingMethod(new SearchProblem(problem), record, budget, Options);

        Assert.True(counting.Fits, $"seed {seed}");
        Assert.True(counting.Run(), $"seed {seed}");

        Assert.Equal(CountingCases.WholeScore(problem), record.Audit!.Score);
    }

    [Fact]
    public void A_whole_run_proves_the_planted_optimum_and_answers_the_same_twice()
    {
        var problem = CountingCases.Planted(seed: 11, pods: 40);

        var first = new Allocator(TimeProvider.System).Run(problem, Options, null, CancellationToken.None);
        var second = new Allocator(TimeProvider.System).Run(problem, Options, null, CancellationToken.None);

        Assert.Equal(AllocationStatus.Optimal, first.Status);
        Assert.Equal(CountingCases.WholeScore(problem), first.Bound);
        Assert.Equal(first.Roster!.Placements, second.Roster!.Placements);
    }

    [Fact]
    public void Where_a_pod_fits_nowhere_as_a_whole_counting_is_not_tried()
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Students(new StudentRow { Pod = "P" }, "A1", "A2", "A3", "A4")
            .Course("D")
            .Site("H1")
            .Site("H2")
            .Places("H1", "D", 2)
            .Places("H2", "D", 2)
            .Build();
        var layout = new SearchProblem(problem);

        Assert.False(CountingFit.Fits(layout, PodClasses.Of(layout)));
    }

    /// <summary>Places that single students can fill are none for the pod: without that, two fifths of a run went on counting in vain.</summary>
    [Fact]
    public void A_single_student_does_not_hide_that_a_pod_fits_nowhere_as_a_whole()
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Students(new StudentRow { Pod = "P" }, "A1", "A2", "A3", "A4")
            .Students(new StudentRow { Pod = "Q" }, "B1")
            .Course("D")
            .Site("H1")
            .Site("H2")
            .Places("H1", "D", 3)
            .Places("H2", "D", 3)
            .Build();
        var layout = new SearchProblem(problem);

        Assert.False(CountingFit.Fits(layout, PodClasses.Of(layout)));
    }

    [Fact]
    public void Where_every_site_teaches_everything_pods_stay_and_nobody_moves()
    {
        var builder = new ProblemBuilder().Blocks(2).Course("D1").Course("D2").Site("H1").Site("H2");
        foreach (var pod in new[] { "P", "Q", "R", "S" })
        {
            builder.Students(new StudentRow { Pod = pod }, $"{pod}1", $"{pod}2", $"{pod}3");
        }
        foreach (var site in new[] { "H1", "H2" })
        {
            builder.Places(site, "D1", 3).Places(site, "D2", 3);
        }
        var problem = builder.Build();
        var budget = new Budget(TimeProvider.System, Options, CancellationToken.None);
        var record = new RunRecord(problem, budget, progress: null);

        Assert.True(new CountingMethod(new SearchProblem(problem), record, budget, Options).Run());

        Assert.Equal(0, record.Audit!.Metrics.SiteMoves);
    }
}
