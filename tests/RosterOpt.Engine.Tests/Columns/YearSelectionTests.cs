using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class YearSelectionTests
{
    private const int Fine = 10_000_000;

    private static readonly ProblemSize Size = new()
    {
        Students = 4,
        Blocks = 4,
        Sites = 3,
        Disciplines = 4,
        Programmes = 1,
    };

    private static readonly SelectionLimits Limits = new(1, 10, true);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(700, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_a_fine_the_choice_is_the_best_of_all_that_break_the_rows_least(int seed)
    {
        var problem = ColumnGenerationTests.Personal(RandomProblems.Planted(seed, Size).Problem);
        var pool = PoolOf(problem, 4);
        if (Enumerable.Range(0, pool.Years.Count).Any(x => pool.Of(x).Count == 0))
        {
            return;
        }
        var best = BestByTrying(pool, problem.Settings.Worst);

        var columns = Enumerable.Range(0, pool.All.Count).ToList();
        var lending = new YearSelection(pool, columns, problem.Settings.Worst, Fine).Run(null, Limits, default);
        var strict = new YearSelection(pool, columns, problem.Settings.Worst).Run(null, Limits, default);

        Assert.True(lending.IsBest);
        Assert.Equal(best.Broken, lending.Lent);
        Assert.Equal(best.Broken, Broken(pool, lending.Columns!));
        Assert.Equal(best.Score, lending.Score);
        Assert.Equal(best.Broken == 0 ? best.Score : null, strict.Score);
        // A hint that is not the best must not change the answer.
        var hinted = new YearSelection(pool, columns, problem.Settings.Worst, Fine).Run(
            [.. pool.Years.Select(x => pool.Of(x.Student)[^1])],
            Limits,
            default
        );
        Assert.Equal(best.Score, hinted.Score);
    }

    private static ColumnPool PoolOf(Core.Cohort.PlacementProblem problem, int most)
    {
        var kinds = new RotationKinds(new MasterRows(problem));
        var builder = new YearBuilder(problem, kinds);
        var pool = new ColumnPool([.. problem.Students.Select(builder.Build)], kinds);
        var prices = new PricePoint(new long[kinds.Count], new long[problem.Students.Count]);
        foreach (var year in pool.Years)
        {
            var everything = new EnumerationEffort(5_000, 500_000, 0)
            {
                Floor = CompletionBounds.Never / 4,
                Best = CompletionBounds.Never,
            };
            var all = new YearPricer().Enumerate(year, new YearGuide(year), prices, everything) ?? [];
            foreach (var path in all.Where((_, i) => i % Math.Max(1, all.Count / most) == 0).Take(most))
            {
                pool.TryAdd(year.Student, path);
            }
        }
        return pool;
    }

    private static (long Broken, long? Score) BestByTrying(ColumnPool pool, int worst)
    {
        var best = (Broken: long.MaxValue, Score: (long?)null);
        var chosen = new List<int>();
        Try(0);
        return best;

        void Try(int student)
        {
            if (student == pool.Years.Count)
            {
                var broken = Broken(pool, chosen);
                var score = chosen.Sum(x => pool.All[x].Value) + (worst * chosen.Min(x => pool.All[x].Own));
                if (best.Score is null || score - (Fine * broken) > best.Score - (Fine * best.Broken))
                {
                    best = (broken, score);
                }
                return;
            }
            foreach (var column in pool.Of(student))
            {
                chosen.Add(column);
                Try(student + 1);
                chosen.RemoveAt(chosen.Count - 1);
            }
        }
    }

    private static long Broken(ColumnPool pool, IEnumerable<int> columns)
    {
        var uses = new long[pool.Kinds.Master.All.Count];
        foreach (var row in columns.SelectMany(x => pool.RowsOf(pool.All[x])))
        {
            uses[row]++;
        }
        return uses.Select((use, row) => Broken(pool.Kinds.Master.All[row], use)).Sum();
    }

    private static long Broken(MasterRow row, long use) =>
        Math.Max(0, row.Min - use)
        + Math.Max(0, use - row.Max)
        + (use > 0 && row.OpenMin > 1 ? Math.Max(0, row.OpenMin - use) : 0);
}
