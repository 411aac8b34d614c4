using System.Numerics;

namespace RosterOpt.Engine.Columns;

/// <summary>Which electives of a year are decided on, one bit by item.</summary>
/// <param name="Done">Those that are done.</param>
/// <param name="Left">Those that are left out.</param>
internal readonly record struct Electives(ulong Done, ulong Left)
{
    /// <summary>
    /// Decides what follows: what must come before something done, what must come after something left out, and what its pool has no more
    /// room for, with all that must come before it.
    /// </summary>
    /// <returns>Null where no year does and leaves out all that.</returns>
    public Electives? Complete(YearProblem year, ItemOrder order)
    {
        var (now, before) = (this, default(Electives?));
        while (now != before)
        {
            before = now;
            now = now.ByOrder(order);
            for (var pool = 0; pool < year.PoolCount.Length; pool++)
            {
                now = now.ByPool(order, pool, year.PoolCount[pool]);
            }
        }
        return now.IsPossible(year, order) ? now : null;
    }

    /// <summary>The same, with everything left out that none of these rotations is of.</summary>
    public Electives LeaveOutAllBut(List<YearOption> options, int items)
    {
        var offered = 0UL;
        foreach (var option in options)
        {
            offered |= 1UL << option.Item;
        }
        return this with { Left = Left | (~offered & (ulong.MaxValue >> (YearItems.MostBits - items))) };
    }

    /// <summary>True where the item is not left out.</summary>
    public bool Keeps(int item) => (Left >> item & 1) == 0;

    /// <summary>The items, with those done made compulsory.</summary>
    public YearItem[] Apply(YearItem[] items)
    {
        var applied = (YearItem[])items.Clone();
        for (var i = 0; i < applied.Length; i++)
        {
            applied[i] = (Done >> i & 1) != 0 ? applied[i] with { Pool = -1 } : applied[i];
        }
        return applied;
    }

    private bool IsPossible(YearProblem year, ItemOrder order)
    {
        if ((Done & Left) != 0 || (Left & order.Compulsory) != 0)
        {
            return false;
        }
        for (var pool = 0; pool < year.PoolCount.Length; pool++)
        {
            var (mine, count) = (order.InPool[pool], year.PoolCount[pool]);
            if (BitOperations.PopCount(mine & Done) > count || BitOperations.PopCount(mine & ~Left) < count)
            {
                return false;
            }
        }
        return true;
    }

    private Electives ByOrder(ItemOrder order)
    {
        var (done, left) = (Done, Left);
        for (var item = 0; item < order.Before.Length; item++)
        {
            var bit = 1UL << item;
            done |= ((done | order.Compulsory) & bit) != 0 ? order.Before[item] & ~order.Compulsory : 0;
            left |= (order.Before[item] & left) != 0 ? bit : 0;
        }
        return new Electives(done, left);
    }

    private Electives ByPool(ItemOrder order, int pool, int count)
    {
        var (done, left, mine) = (Done, Left, order.InPool[pool]);
        var room = count - BitOperations.PopCount(mine & done);
        var open = mine & ~done & ~left;
        left |= room == 0 ? open : 0;
        done |= room > 0 && room == BitOperations.PopCount(open) ? open : 0;
        for (var item = 0; item < order.Before.Length; item++)
        {
            var bit = 1UL << item;
            var isOpen = ((done | left | order.Compulsory) & bit) == 0;
            left |= isOpen && BitOperations.PopCount(order.Closure[item] & mine & ~Done) > room ? bit : 0;
        }
        return new Electives(done, left);
    }
}
