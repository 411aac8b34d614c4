using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class OrderPairsTests
{
    private static readonly ProblemSize Size = new()
    {
        Students = 4,
        Blocks = 6,
        Sites = 2,
        Disciplines = 5,
        Programmes = 2,
    };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(300, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_legal_year_breaks_no_rule_and_no_multipliers_make_it_pay(int seed)
    {
        var random = new Random(seed);
        foreach (var (year, paths) in LegalYears(seed))
        {
            var order = new OrderPairs(year);
            var weights = Enumerable.Range(0, order.Cells).Select(_ => random.NextInt64(0, 5)).ToArray();
            var net = new long[year.Items.Length * year.Blocks];
            order.AddTo(net, weights);
            foreach (var path in paths)
            {
                order.Look(path, weights, (_, sign) => Assert.Equal(-1, sign));
                Assert.True(path.Sum(x => Net(net, year, x)) <= 0);
            }
        }
    }

    [Fact]
    public void A_year_with_an_item_before_what_it_needs_pays_by_the_rule_that_it_breaks()
    {
        var broken = 0;
        foreach (var seed in Enumerable.Range(300, 60))
        {
            foreach (var (year, paths) in LegalYears(seed))
            {
                broken += paths.Sum(path => CountBroken(year, path));
            }
        }
        Assert.True(broken > 20, $"only {broken} broken years were met");
    }

    /// <summary>Leaves out one rotation at a time; where that breaks an order, the rule named must make the rest pay.</summary>
    private static int CountBroken(YearProblem year, int[] path)
    {
        var order = new OrderPairs(year);
        var count = 0;
        for (var left = 0; left < path.Length; left++)
        {
            var rest = path.Where((_, i) => i != left).ToList();
            var weights = new long[order.Cells];
            order.Look(rest, weights, (cell, sign) => weights[cell] += sign);
            var net = new long[year.Items.Length * year.Blocks];
            order.AddTo(net, weights);
            var pays = rest.Sum(x => Net(net, year, x));
            Assert.Equal(weights.Sum(), pays);
            Assert.Equal(NeedsIt(year, path, left), pays > 0);
            count += pays > 0 ? 1 : 0;
        }
        return count;
    }

    private static bool NeedsIt(YearProblem year, int[] path, int left)
    {
        var gone = year.Items[year.Options[path[left]].Item];
        return gone.Times == 1
            && path.Any(x =>
                year.Items[year.Options[x].Item].Times == 1 && (year.Items[year.Options[x].Item].Needs & gone.Mask) != 0
            );
    }

    private static long Net(long[] net, YearProblem year, int option) =>
        net[(year.Options[option].Item * year.Blocks) + year.Options[option].Start];

    private static IEnumerable<(YearProblem Year, List<int[]> Paths)> LegalYears(int seed)
    {
        var problem = RandomProblems.Planted(seed, Size).Problem;
        var kinds = new RotationKinds(new MasterRows(problem));
        foreach (var year in problem.Students.Select(new YearBuilder(problem, kinds).Build))
        {
            var prices = new PricePoint(new long[kinds.Count], new long[problem.Students.Count]);
            var everything = new EnumerationEffort(300, 100_000, 2)
            {
                Floor = CompletionBounds.Never / 4,
                Best = CompletionBounds.Never,
            };
            if (new YearPricer().Enumerate(year, new YearGuide(year), prices, everything) is { } all)
            {
                yield return (year, all);
            }
        }
    }
}
