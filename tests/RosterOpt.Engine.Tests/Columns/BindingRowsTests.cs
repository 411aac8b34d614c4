using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class BindingRowsTests
{
    private static readonly ProblemSize Size = new()
    {
        Students = 6,
        Blocks = 5,
        Sites = 2,
        Disciplines = 4,
        Programmes = 2,
    };

    [Fact]
    public void Whoever_keeps_the_binding_rows_keeps_all_of_them()
    {
        var (kept, spared) = (0, 0);
        foreach (var seed in Enumerable.Range(1, 60))
        {
            var pool = PoolOf(seed);
            var rows = pool.Kinds.Master.All;
            var binds = new BindingRows(pool).Binds;
            spared += binds.Count(x => !x);
            var random = new Random(seed);
            for (var round = 0; round < 200; round++)
            {
                var used = new int[rows.Count];
                foreach (var year in pool.Years)
                {
                    DrawYear(pool, year, random).ForEach(row => used[row]++);
                }
                if (Enumerable.Range(0, used.Length).All(x => !binds[x] || used[x] <= rows[x].Max))
                {
                    kept++;
                    Assert.All(Enumerable.Range(0, used.Length), x => Assert.True(used[x] <= rows[x].Max));
                }
            }
        }
        Assert.True(kept > 500 && spared > 500, $"{kept} kept, {spared} rows spared");
    }

    [Fact]
    public void Rows_with_a_minimum_always_bind()
    {
        foreach (var seed in Enumerable.Range(1, 60))
        {
            var pool = PoolOf(seed);
            var binds = new BindingRows(pool).Binds;

            Assert.All(
                pool.Kinds.Master.All.Select((row, i) => (row.Min, Binds: binds[i])).Where(x => x.Min > 0),
                x => Assert.True(x.Binds)
            );
        }
    }

    /// <summary>Rows that rotations use which do not overlap, drawn at random: more years than are legal.</summary>
    private static List<int> DrawYear(ColumnPool pool, YearProblem year, Random random)
    {
        var (used, at) = (new List<int>(), 0);
        foreach (ref readonly var option in year.Options.AsSpan())
        {
            if (option.Start >= at && random.Next(3) == 0)
            {
                used.AddRange(pool.Kinds.RowsOf(option.Kind).ToArray());
                at = option.End;
            }
        }
        return used;
    }

    private static ColumnPool PoolOf(int seed)
    {
        var problem = RandomProblems.Wild(seed, Size);
        var kinds = new RotationKinds(new MasterRows(problem));
        return new ColumnPool([.. problem.Students.Select(new YearBuilder(problem, kinds).Build)], kinds);
    }
}
