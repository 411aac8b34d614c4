namespace RosterOpt.Engine.Columns;

/// <summary>Who comes before whom among the items of a year, one bit by item.</summary>
internal sealed class ItemOrder
{
    public ItemOrder(YearProblem year)
    {
        var items = year.Items;
        Before = [.. items.Select(x => Bits(items, other => (x.Needs & other.Mask) != 0))];
        InPool = [.. year.PoolCount.Select((_, pool) => Bits(items, x => x.Pool == pool))];
        Compulsory = Bits(items, x => x.Pool < 0);
        Closure = new ulong[items.Length];
        for (var item = 0; item < items.Length; item++)
        {
            Closure[item] = CloseUnder(1UL << item);
        }
    }

    /// <summary>By item: those that must be done before.</summary>
    public ulong[] Before { get; }

    /// <summary>By item: itself and all that must be done before, and before that.</summary>
    public ulong[] Closure { get; }

    /// <summary>By local pool: its electives.</summary>
    public ulong[] InPool { get; }

    /// <summary>Items of no pool.</summary>
    public ulong Compulsory { get; }

    private static ulong Bits(YearItem[] items, Func<YearItem, bool> which)
    {
        var found = 0UL;
        for (var i = 0; i < items.Length; i++)
        {
            found |= which(items[i]) ? 1UL << i : 0;
        }
        return found;
    }

    private ulong CloseUnder(ulong found)
    {
        for (var last = 0UL; found != last; )
        {
            last = found;
            for (var i = 0; i < Before.Length; i++)
            {
                found |= (found >> i & 1) != 0 ? Before[i] : 0;
            }
        }
        return found;
    }
}
