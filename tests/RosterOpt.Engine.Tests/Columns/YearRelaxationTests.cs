using RosterOpt.Engine.Columns;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class YearRelaxationTests
{
    private static readonly ProblemSize Size = new()
    {
        Students = 4,
        Blocks = 6,
        Sites = 3,
        Disciplines = 5,
        Programmes = 2,
    };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(500, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_multipliers_bring_the_bound_below_the_best_year(int seed)
    {
        var problem = RandomProblems.Planted(seed, Size).Problem;
        var kinds = new RotationKinds(new MasterRows(problem));
        var random = new Random(seed);
        foreach (var year in problem.Students.Select(new YearBuilder(problem, kinds).Build))
        {
            var guide = new YearGuide(year);
            foreach (var critical in new[] { -1, 0, 1 })
            {
                Remember(guide, year, critical);
                var prices = kinds.Master.All.Select(_ => random.NextInt64(-9, 10) * PricedYear.Scale / 2).ToArray();
                var point = new PricePoint(new long[kinds.Count], new long[problem.Students.Count]);
                kinds.Price(prices, point.KindPrices);
                var priced = new PricedYear();
                priced.Load(year, point.KindPrices, 0);
                if (BestOf(year, point) is not { } best)
                {
                    continue;
                }
                foreach (var steps in new[] { 0, 1, 30 })
                {
                    var bound = new YearRelaxation().Tighten(priced, guide, CompletionBounds.Never, steps);
                    Assert.True(bound >= best, $"{bound} below {best}");
                }
            }
        }
    }

    [Fact]
    public void Steps_lower_the_bound_and_often_reach_the_best_year()
    {
        var (reached, all) = (0, 0);
        foreach (var seed in Enumerable.Range(500, 60))
        {
            var problem = RandomProblems.Planted(seed, Size).Problem;
            var kinds = new RotationKinds(new MasterRows(problem));
            var years = problem.Students.Select(new YearBuilder(problem, kinds).Build).ToList();
            var point = new PricePoint(new long[kinds.Count], new long[years.Count]);
            foreach (var year in years)
            {
                var priced = new PricedYear();
                priced.Load(year, point.KindPrices, 0);
                if (BestOf(year, point) is not { } best)
                {
                    continue;
                }
                var guide = new YearGuide(year);
                var first = new YearRelaxation().Tighten(priced, guide, best, 0);
                var last = new YearRelaxation().Tighten(priced, guide, best, 100);
                Assert.True(last <= first);
                all++;
                reached += last - best < PricedYear.Scale ? 1 : 0;
            }
        }
        Assert.True(reached > 0.9 * all, $"{reached} of {all}");
    }

    private static void Remember(YearGuide guide, YearProblem year, int item)
    {
        if (item >= 0 && item < year.Items.Length && year.Items[item].Times == 1)
        {
            guide.Remember(item);
        }
    }

    private static long? BestOf(YearProblem year, PricePoint point)
    {
        var pricer = new YearPricer();
        var everything = new EnumerationEffort(3_000, 300_000, 0)
        {
            Floor = CompletionBounds.Never / 4,
            Best = CompletionBounds.Never,
        };
        var all = pricer.Enumerate(year, new YearGuide(year), point, everything);
        return all is { Count: > 0 } ? all.Max(x => pricer.Priced.ValueOf(x)) : null;
    }
}
