using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class YearDescentTests
{
    private static readonly ProblemSize Usual = new() { Students = 12, Blocks = 6 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(300, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_it_calls_mended_is_a_legal_roster_and_polish_keeps_it_so(int seed)
    {
        var bench = new Bench(ColumnGenerationTests.Personal(RandomProblems.Planted(seed, Usual).Problem));
        var descent = bench.Descend();

        if (!descent.Mend(1))
        {
            return;
        }
        var mended = bench.Offer(descent.Chosen);
        descent.Polish(2);
        var polished = bench.Offer(descent.Chosen);

        Assert.True(mended.IsLegal);
        Assert.True(polished.IsLegal);
        Assert.True(polished.Score >= mended.Score);
    }

    [Fact]
    public void Nearly_every_planted_cohort_gets_a_legal_roster()
    {
        var mended = Enumerable
            .Range(300, 25)
            .Select(seed => new Bench(ColumnGenerationTests.Personal(RandomProblems.Planted(seed, Usual).Problem)))
            .Count(bench => bench.Descend().Mend(1));

        Assert.InRange(mended, 20, 25);
    }

    [Fact]
    public void The_same_start_gives_the_same_years()
    {
        int[][] runs =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(_ =>
                {
                    var bench = new Bench(ColumnGenerationTests.Personal(RandomProblems.Planted(301, Usual).Problem));
                    var descent = bench.Descend();
                    descent.Mend(1);
                    return descent.Chosen.ToArray();
                }),
        ];

        Assert.Equal(runs[0], runs[1]);
    }

    /// <summary>A problem with everybody's best year in the pool.</summary>
    private sealed class Bench
    {
        private readonly PlacementProblem problem;
        private readonly ColumnPool pool;
        private readonly ColumnBudget budget = new(new ColumnLimits(TimeProvider.System) { Work = 5 });

        public Bench(PlacementProblem problem)
        {
            this.problem = problem;
            var kinds = new RotationKinds(new MasterRows(problem));
            var builder = new YearBuilder(problem, kinds);
            pool = new ColumnPool([.. problem.Students.Select(builder.Build)], kinds);
            var prices = new PricePoint(new long[kinds.Count], new long[problem.Students.Count]);
            foreach (var year in pool.Years)
            {
                var effort = new PricingEffort(CompletionBounds.Never, 10, 10_000, 1, 12);
                pool.TryAdd(
                    year.Student,
                    new YearPricer().Price(year, new YearGuide(year), prices, effort).Found.MaxBy(x => x.Value).Year
                );
            }
        }

        public YearDescent Descend() =>
            new(pool, budget, [.. pool.Years.Select(x => pool.Of(x.Student)[0])], new long[pool.Years.Count]);

        /// <summary>The choice as a roster of its own, audited.</summary>
        public AuditResult Offer(IReadOnlyList<int> chosen)
        {
            var incumbent = new Incumbent(problem, pool, null);
            incumbent.Offer(chosen);
            return Audit.Run(problem, incumbent.Roster!);
        }
    }
}
