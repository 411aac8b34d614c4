using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests;

public sealed class AllocatorTests
{
    private static readonly AllocatorOptions Short = new() { Work = 0.5, Gap = 0 };

    [Property(MaxTest = 25, Replay = "3,7")]
    public void Where_a_legal_roster_exists_one_is_found_at_least_as_good_and_below_its_bound(int seed)
    {
        var planted = RandomProblems.Planted(seed);

        var result = new Allocator(TimeProvider.System).Run(planted.Problem, Short, null, CancellationToken.None);

        Assert.NotNull(result.Roster);
        var audit = Audit.Run(planted.Problem, result.Roster);
        Assert.True(audit.IsLegal, $"seed {seed}: {string.Join(", ", audit.Violations)}");
        Assert.True(result.Bound >= audit.Score, $"seed {seed}: bound {result.Bound}, score {audit.Score}");
        Assert.True(
            result.LoneBound <= audit.Metrics.IsolatedStudentBlocks,
            $"seed {seed}: lone bound {result.LoneBound}"
        );
        Assert.Equal(result.Bound == audit.Score, result.Status == AllocationStatus.Optimal);
        Assert.Null(result.Failure);
        if (result.Status == AllocationStatus.Optimal)
        {
            Assert.True(audit.Score >= Audit.Run(planted.Problem, planted.Legal).Score, $"seed {seed}: not optimal");
        }
    }

    [Fact]
    public void The_same_seed_and_work_give_the_same_roster_on_two_workers_too()
    {
        var problem = RandomProblems.Planted(5).Problem;
        foreach (var workers in new[] { 1, 2 })
        {
            var options = Short with { Workers = workers };
            var first = new Allocator(TimeProvider.System).Run(problem, options, null, CancellationToken.None);
            var second = new Allocator(TimeProvider.System).Run(problem, options, null, CancellationToken.None);
            Assert.NotNull(first.Roster);
            Assert.Equal(first.Roster.Placements, second.Roster!.Placements);
            Assert.Equal(first.Bound, second.Bound);
        }
    }

    [Property(MaxTest = 10, Replay = "2,5")]
    public void Whoever_must_not_lose_the_best_is_told_of_each_better_one(int seed)
    {
        var problem = RandomProblems.Planted(seed).Problem;
        var told = new List<AllocationResult>();
        var allocator = new Allocator(TimeProvider.System) { OnBetter = told.Add };

        var result = allocator.Run(problem, Short with { Workers = 2 }, null, CancellationToken.None);

        Assert.All(
            told.Where(now => now.Roster is not null),
            now => Assert.True(Audit.Run(problem, now.Roster!).IsLegal)
        );
        var scores = told.Select(now => now.Audit?.Score ?? long.MinValue).ToList();
        Assert.Equal(scores.Order(), scores);
        var bounds = told.Select(now => now.Bound ?? long.MaxValue).ToList();
        Assert.Equal(bounds.OrderDescending(), bounds);
        Assert.Equal((result.Audit!.Score, result.Bound), (told[^1].Audit!.Score, told[^1].Bound));
    }

    [Property(MaxTest = 15, Replay = "4,9")]
    public void Partial_never_does_what_is_forbidden(int seed)
    {
        var problem = RandomProblems.Wild(seed);

        var result = new Allocator(TimeProvider.System).Run(
            problem,
            Short with
            {
                Work = 0.2,
                Partial = true,
            },
            null,
            CancellationToken.None
        );

        Assert.NotNull(result.Roster);
        string[] undone = ["missing-discipline", "pool-count", "under-min", "lock-broken"];
        Assert.Empty(Audit.Run(problem, result.Roster).Violations.Keys.Except(undone, StringComparer.Ordinal));
    }

    [Fact]
    public void Students_who_differ_in_nothing_but_places_for_one_too_few_are_proven_infeasible_with_a_reason()
    {
        // No count of places is short: each student alone fits, and so do all together but for the apart pair.
        var problem = new ProblemBuilder()
            .Blocks(2)
            .Students(new StudentRow(), "S1", "S2")
            .Course("D1")
            .Course("D2")
            .Site("H1")
            .Places("H1", "D1", 2)
            .Places("H1", "D2", 2)
            .Apart("S1", "S2")
            .Build();

        var result = new Allocator(TimeProvider.System).Run(problem, Short, null, CancellationToken.None);

        Assert.Equal(AllocationStatus.Infeasible, result.Status);
        Assert.Null(result.Roster);
        Assert.NotEmpty(result.Reasons);
        Assert.DoesNotContain(result.Reasons, reason => reason.Contains("S1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Too_few_places_are_infeasible_whether_or_not_the_cross_checks_are_left_to_the_caller(
        bool isCrossChecked
    )
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Students(new StudentRow(), "S1", "S2", "S3")
            .Course("D1")
            .Site("H1")
            .Places("H1", "D1", 2)
            .Build();

        var result = new Allocator(TimeProvider.System).Run(
            problem,
            Short with
            {
                IsCrossChecked = isCrossChecked,
            },
            null,
            CancellationToken.None
        );

        Assert.Equal(AllocationStatus.Infeasible, result.Status);
        Assert.NotEmpty(result.Reasons);
    }

    [Fact]
    public void A_legal_baseline_is_kept_where_any_change_costs_more_than_it_can_bring()
    {
        var planted = RandomProblems.Planted(5);
        var problem = planted.Problem with
        {
            Settings = planted.Problem.Settings with { Change = 100_000 },
            Baseline = new Core.Rosters.Baseline(planted.Problem, planted.Legal.Placements),
        };

        var result = new Allocator(TimeProvider.System).Run(
            problem,
            Short with
            {
                Work = 0.1,
            },
            null,
            CancellationToken.None
        );

        Assert.Equal(planted.Legal.Placements, result.Roster!.Placements);
    }

    [Fact]
    public void A_cancelled_run_keeps_what_it_has_and_says_so()
    {
        var planted = RandomProblems.Planted(5);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        var result = new Allocator(TimeProvider.System).Run(
            planted.Problem,
            new AllocatorOptions { Start = planted.Legal },
            null,
            cancel.Token
        );

        Assert.True(result.Interrupted);
        Assert.NotNull(result.Roster);
        Assert.Equal(AllocationStatus.Feasible, result.Status);
    }
}
