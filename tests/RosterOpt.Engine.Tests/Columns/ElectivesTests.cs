using System.Numerics;
using RosterOpt.Engine.Columns;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class ElectivesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Completing_keeps_every_choice_that_obeys_order_and_pools(int seed)
    {
        var year = PooledYears.Draw(seed);
        var order = new ItemOrder(year);
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            var decided = new Electives(Some(year, random), Some(year, random));
            var before = Choices(year, order).Where(x => Fits(decided, x)).ToList();
            if (decided.Complete(year, order) is not { } complete)
            {
                Assert.Empty(before);
                continue;
            }
            Assert.Equal(before, Choices(year, order).Where(x => Fits(complete, x)));
        }
    }

    [Fact]
    public void What_needs_more_than_its_pool_has_room_for_is_left_out()
    {
        // Two of four electives are done, and the last needs two others.
        var year = Chain(wanted: 2);

        var complete = default(Electives).Complete(year, new ItemOrder(year));

        Assert.Equal(new Electives(0, 0b1000), complete);
    }

    [Fact]
    public void Where_all_are_wanted_all_are_done()
    {
        var year = Chain(wanted: 4);

        var complete = default(Electives).Complete(year, new ItemOrder(year));

        Assert.Equal(new Electives(0b1111, 0), complete);
    }

    [Fact]
    public void Leaving_out_leaves_out_what_comes_after_and_then_there_are_too_few()
    {
        var year = Chain(wanted: 3);

        Assert.Null(new Electives(0, 0b0010).Complete(year, new ItemOrder(year)));
    }

    /// <summary>Four electives: the third needs the second and the fourth the third.</summary>
    private static YearProblem Chain(int wanted)
    {
        var drawn = PooledYears.Draw(1);
        YearItem[] items = [new(0, 1, 0, 0, 1), new(1, 2, 0, 0, 1), new(2, 4, 2, 0, 1), new(3, 8, 4, 0, 1)];
        List<YearOption> options = [.. items.Select((_, i) => new YearOption(i, 0, i, i + 1, i, 1, 1))];
        return new YearProblem
        {
            Student = 0,
            Blocks = drawn.Blocks,
            Options = [.. options],
            FirstOption = YearProblem.FirstOptions(options, drawn.Blocks),
            Items = items,
            PoolMask = [0b1111],
            PoolCount = [wanted],
            Required = 0,
            MayStopEarly = false,
            Sites = [0],
            MoveCost = 0,
            WaitCost = drawn.WaitCost,
            MustBePlaced = drawn.MustBePlaced,
            LastLocked = -1,
            Constant = 0,
            SiteLimit = int.MaxValue,
        };
    }

    private static ulong Some(YearProblem year, Random random)
    {
        var bits = 0UL;
        for (var item = 0; item < year.Items.Length; item++)
        {
            bits |= year.Items[item].Pool >= 0 && random.Next(6) == 0 ? 1UL << item : 0;
        }
        return bits;
    }

    private static bool Fits(Electives decided, ulong choice) =>
        (decided.Done & ~choice) == 0 && (decided.Left & choice) == 0;

    /// <summary>Every set of items with all compulsory ones, as many of each pool as wanted, and nothing without what it needs.</summary>
    private static IEnumerable<ulong> Choices(YearProblem year, ItemOrder order)
    {
        for (var choice = 0UL; choice < 1UL << year.Items.Length; choice++)
        {
            var isClosed = Enumerable
                .Range(0, year.Items.Length)
                .All(x => (choice >> x & 1) == 0 || (order.Before[x] & ~choice) == 0);
            var isFull = year.PoolCount.Select((count, i) => BitOperations.PopCount(order.InPool[i] & choice) == count);
            if (isClosed && isFull.All(x => x) && (order.Compulsory & ~choice) == 0)
            {
                yield return choice;
            }
        }
    }
}
