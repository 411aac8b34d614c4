using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class YearSelectionTests
{
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
    public void The_choice_is_the_best_of_all_that_break_no_row(int seed)
    {
        var problem = ColumnGenerationTests.Personal(RandomProblems.Planted(seed, Size).Problem);
        var pool = PoolOf(problem, 4);
        if (Enumerable.Range(0, pool.Years.Count).Any(x => pool.Of(x).Count == 0))
        {
            return;
        }
        var best = BestByTrying(pool, problem.Settings.Worst);

        var selection = new YearSelection(pool, [.. Enumerable.Range(0, pool.All.Count)], problem.Settings.Worst);
        // A hint that is not the best must not change the answer.
        var answer = selection.Run([.. pool.Years.Select(x => pool.Of(x.Student)[^1])], Limits, default);

        Assert.Equal(best, answer.Score);
        Assert.Equal(best is not null, answer.IsBest);
        Assert.True(answer.Columns is null || !BreaksAny(pool, answer.Columns));
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

    private static long? BestByTrying(ColumnPool pool, int worst)
    {
        long? best = null;
        var chosen = new List<int>();
        Try(0);
        return best;

        void Try(int student)
        {
            if (student == pool.Years.Count)
            {
                var score = chosen.Sum(x => pool.All[x].Value) + (worst * chosen.Min(x => pool.All[x].Own));
                best = BreaksAny(pool, chosen) ? best : Math.Max(best ?? score, score);
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

    private static bool BreaksAny(ColumnPool pool, IEnumerable<int> columns)
    {
        var uses = columns.SelectMany(x => pool.RowsOf(pool.All[x])).CountBy(row => row).ToDictionary();
        return pool
            .Kinds.Master.All.Index()
            .Any(row =>
            {
                var use = uses.GetValueOrDefault(row.Index);
                return use < row.Item.Min || use > row.Item.Max || (use > 0 && use < row.Item.OpenMin);
            });
    }
}
