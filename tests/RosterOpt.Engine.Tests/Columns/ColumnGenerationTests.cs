using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class ColumnGenerationTests
{
    private static readonly ProblemSize Tiny = new()
    {
        Students = 2,
        Blocks = 3,
        Sites = 2,
        Disciplines = 3,
        Programmes = 1,
    };

    private static readonly ProblemSize Usual = new() { Students = 10, Blocks = 6 };

    private static ColumnLimits Limits => new(TimeProvider.System) { Work = 5, Seed = 3 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tiny_problems_are_solved_as_trying_everything_does(int seed)
    {
        var problem = Personal(RandomProblems.Wild(seed, Tiny));
        if (problem.Students.Any(x => BruteYears.Combinations(problem, x.Index) > 600))
        {
            return;
        }
        var best = BestByTrying(problem);
        var result = ColumnGeneration.Run(problem, Limits, null);
        if (best is null)
        {
            Assert.Null(result.Best);
            Assert.Null(result.Score);
        }
        else
        {
            Assert.Equal(best, result.Score);
            Assert.Equal(best, result.Bound);
            Assert.False(result.ProvenInfeasible);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rosters_are_legal_and_scored_as_the_audit_does_and_no_bound_is_below_a_legal_roster(int seed)
    {
        var planted = RandomProblems.Planted(seed, Usual);
        var problem = Personal(planted.Problem);
        Assert.True(ColumnGeneration.Fits(problem));
        var told = new List<Roster>();

        var result = ColumnGeneration.Run(problem, Limits, told.Add);

        Assert.False(result.ProvenInfeasible);
        Assert.True(result.Bound >= Audit.Run(problem, planted.Legal).Score);
        Assert.NotNull(result.Best);
        Assert.Same(told[^1], result.Best);
        Assert.All(told, x => Assert.True(Audit.Run(problem, x).IsLegal));
        Assert.Equal(Audit.Run(problem, result.Best).Score, result.Score);
        Assert.True(result.IsOptimal, $"{result.Score} of {result.Bound}");
        var scores = told.Select(x => Audit.Run(problem, x).Score).ToList();
        Assert.Equal(scores.Order().Distinct(), scores);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void The_same_work_and_seed_give_the_same_answer_with_any_number_of_workers(int seed)
    {
        var problem = Personal(RandomProblems.Planted(seed, Usual).Problem);
        var limits = Limits with { Work = 0.05 };

        var first = ColumnGeneration.Run(problem, limits, null);
        var again = ColumnGeneration.Run(problem, limits with { Workers = 3 }, null);

        Assert.Equal(first.Score, again.Score);
        Assert.Equal(first.Bound, again.Bound);
        Assert.Equal(first.Best?.Placements, again.Best?.Placements);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void A_legal_start_is_the_first_roster_and_never_lost(int seed)
    {
        var planted = RandomProblems.Planted(seed, Usual);
        var problem = Personal(planted.Problem);
        var told = new List<Roster>();

        var result = ColumnGeneration.Run(problem, Limits with { Start = planted.Legal, Work = 1e-9 }, told.Add);

        Assert.Equal(planted.Legal.Placements, told[0].Placements);
        Assert.Equal(Audit.Run(problem, planted.Legal).Score, Audit.Run(problem, told[0]).Score);
        Assert.True(result.Score >= Audit.Run(problem, planted.Legal).Score);
    }

    [Fact]
    public void A_cancelled_run_ends_without_an_answer()
    {
        var problem = Personal(RandomProblems.Planted(1, Usual).Problem);
        using var source = new CancellationTokenSource();
        source.Cancel();

        var result = ColumnGeneration.Run(problem, Limits with { Cancel = source.Token }, null);

        Assert.Null(result.Best);
        Assert.False(result.ProvenInfeasible);
    }

    [Fact]
    public void Fits_only_where_no_term_about_company_can_matter()
    {
        var problem = Personal(RandomProblems.Planted(5, Usual).Problem) with { Wishes = [] };
        Assert.True(ColumnGeneration.Fits(problem));
        Assert.False(ColumnGeneration.Fits(problem with { Settings = problem.Settings with { Supporter = 1 } }));
        Assert.True(ColumnGeneration.Fits(problem with { Settings = problem.Settings with { Together = 1 } }));
        Assert.False(
            ColumnGeneration.Fits(
                problem with
                {
                    Settings = problem.Settings with { Together = 1 },
                    Wishes = [new Wish(default, 0, 1, 1)],
                }
            )
        );
    }

    [Fact]
    public void Students_without_end_of_things_to_do_are_refused()
    {
        var planted = RandomProblems.Planted(5, Usual).Problem;
        var problem = planted with { Students = [] };

        Assert.False(ColumnGeneration.CanRun(problem));
        Assert.Throws<ArgumentException>(() => ColumnGeneration.Run(problem, Limits, null));
    }

    /// <summary>The problem without the terms about company.</summary>
    internal static PlacementProblem Personal(PlacementProblem problem) =>
        problem with
        {
            Settings = problem.Settings with
            {
                Pair = 0,
                Whole = 0,
                Together = 0,
                Isolation = 0,
                RepeatIsolation = 0,
                Stranger = 0,
                Unanchored = 0,
                Supporter = 0,
                Kept = 0,
            },
        };

    private static long? BestByTrying(PlacementProblem problem)
    {
        var years = problem.Students.Select(x => BruteYears.Of(problem, x.Index)).ToList();
        var blocks = problem.Blocks.Count;
        var places = new Place[problem.Students.Count * blocks];
        long? best = null;
        Try(0);
        return best;

        void Try(int student)
        {
            if (student == years.Count)
            {
                var audit = Audit.Run(problem, Roster.FromPlaces(problem, places));
                best = audit.IsLegal && !(best >= audit.Score) ? audit.Score : best;
                return;
            }
            foreach (var (year, _) in years[student])
            {
                year.CopyTo(places, student * blocks);
                Try(student + 1);
            }
        }
    }
}
