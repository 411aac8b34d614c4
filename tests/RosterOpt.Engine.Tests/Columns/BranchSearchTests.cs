using RosterOpt.Engine.Columns;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class BranchSearchTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Finds_the_best_of_all_legal_years_and_bounds_it_however_little_it_may_spend(int seed)
    {
        var year = PooledYears.Draw(seed);
        var prices = PooledYears.FreePrices(year);
        var all = PooledYears.AllOf(year);
        var best = all.Count == 0 ? CompletionBounds.Never : all.Max(x => Points(year, x));
        foreach (var (labels, parts) in new[] { (10_000, 10_000), (60, 10_000), (1, 1), (1, 4), (20, 3) })
        {
            var search = new BranchSearch(() => false);
            var effort = new BranchEffort(CompletionBounds.Never, long.MaxValue, labels, parts);

            var end = search.Run(year, new YearGuide(year), prices, effort);

            Assert.True(end.Bound >= best, $"bound {end.Bound} below {best} with {labels} labels and {parts} parts");
            Assert.All(search.Found, x => Assert.Equal(Points(year, x.Year), x.Value));
            Assert.All(search.Found, x => Assert.True(YearMeasure.IsLegal(year, x.Year)));
            if (parts == 10_000)
            {
                Assert.True(end.IsExact);
                Assert.Equal(best, end.Bound);
                Assert.Equal(best, search.Found.Select(x => x.Value).DefaultIfEmpty(CompletionBounds.Never).Max());
            }
        }
    }

    [Fact]
    public void Most_years_with_an_order_need_more_than_one_part_when_labels_are_few()
    {
        var divided = 0;
        foreach (var seed in Enumerable.Range(100, 150))
        {
            var year = PooledYears.Draw(seed);
            var one = new BranchEffort(CompletionBounds.Never, long.MaxValue, 1, 1);
            var end = new BranchSearch(() => false).Run(year, new YearGuide(year), PooledYears.FreePrices(year), one);
            divided += end.IsExact ? 0 : 1;
        }
        Assert.True(divided >= 5, $"only {divided} years were divided");
    }

    [Fact]
    public void Ends_at_once_when_it_is_over_with_a_bound_that_holds()
    {
        foreach (var seed in Enumerable.Range(100, 150))
        {
            var year = PooledYears.Draw(seed);
            var effort = new BranchEffort(CompletionBounds.Never, long.MaxValue, 1, 10_000);

            var end = new BranchSearch(() => true).Run(year, new YearGuide(year), PooledYears.FreePrices(year), effort);

            var all = PooledYears.AllOf(year);
            Assert.True(all.Count == 0 || end.Bound >= all.Max(x => Points(year, x)));
        }
    }

    private static long Points(YearProblem year, int[] path) => YearMeasure.Value(year, path).Value * PricedYear.Scale;
}
