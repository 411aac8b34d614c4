using FsCheck.Fluent;
using FsCheck.Xunit;
using RosterOpt.Engine.Columns;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class RowUseTests
{
    private static readonly MasterRow[] Rows = [new(2, 3, 0), new(0, 1, 0), new(0, 5, 3), new(0, 4, 1)];

    [Fact]
    public void A_minimum_is_broken_from_the_start()
    {
        var use = new RowUse(Rows, 1);

        Assert.Equal([0], use.Broken);
        Assert.Equal(2, use.Violation);
    }

    [Fact]
    public void A_place_that_opens_for_three_or_nobody_wants_the_other_two()
    {
        var use = new RowUse(Rows, 1);
        var prices = new long[Rows.Length];
        use.Add([2], 1);
        use.Price(prices);

        Assert.Equal(4, use.Violation);
        Assert.Equal(-PricedYear.Scale, prices[2]);
    }

    [Fact]
    public void Weights_rise_only_where_a_row_is_broken()
    {
        var use = new RowUse(Rows, 8);
        var prices = new long[Rows.Length];
        use.Raise(2, 12);
        use.Add([1], 1);
        use.Price(prices);

        Assert.Equal(-12 * PricedYear.Scale, prices[0]);
        Assert.Equal(8 * PricedYear.Scale, prices[1]);
        Assert.Equal(0, prices[3]);
    }

    [Property]
    public void A_price_is_what_the_next_use_adds_to_the_violation(int[] uses)
    {
        var use = new RowUse(Rows, 1);
        var prices = new long[Rows.Length];
        foreach (var row in uses.Select(x => (int)(Math.Abs((long)x) % Rows.Length)))
        {
            use.Price(prices);
            var before = use.Violation;
            use.Add([row], 1);

            Assert.Equal(before + (prices[row] / PricedYear.Scale), use.Violation);
            Assert.Equal(use.Violation == 0, use.Broken.Count == 0);
        }
    }
}
