namespace RosterOpt.Engine.Columns;

/// <summary>
/// Throws out rotations that no whole year could hold because of the order of disciplines: one cannot start before all that must come
/// before it could be done one after the other, nor end so late that something compulsory that waits for it has no room left.
/// Only ever removes what is impossible.
/// </summary>
internal static class YearWindows
{
    /// <summary>The options that remain.</summary>
    public static List<YearOption> Filter(List<YearOption> options, YearItem[] items, int from, bool mayStopEarly)
    {
        if (Array.TrueForAll(items, x => x.Needs == 0))
        {
            return options;
        }
        var count = options.Count + 1;
        while (options.Count < count)
        {
            count = options.Count;
            var early = EarliestStarts(options, items, from);
            var late = mayStopEarly ? null : LatestEnds(options, items);
            options = [.. options.Where(x => x.Start >= early[x.Item] && (late is null || x.End <= late[x.Item]))];
        }
        return options;
    }

    private static int[] EarliestStarts(List<YearOption> options, YearItem[] items, int from)
    {
        var firstEnd = new int[items.Length];
        Array.Fill(firstEnd, int.MaxValue);
        foreach (var option in options)
        {
            firstEnd[option.Item] = Math.Min(firstEnd[option.Item], option.End);
        }
        var early = new int[items.Length];
        for (var item = 0; item < items.Length; item++)
        {
            var before = Closure(items, item);
            var blocks = before.Sum(x => items[x].Times * Length(options, x));
            early[item] = before.Count == 0 ? 0 : Math.Max(from + blocks, before.Max(x => firstEnd[x]));
        }
        return early;
    }

    private static int[] LatestEnds(List<YearOption> options, YearItem[] items)
    {
        var lastStart = new int[items.Length];
        foreach (var option in options)
        {
            lastStart[option.Item] = Math.Max(lastStart[option.Item], option.Start);
        }
        var late = new int[items.Length];
        Array.Fill(late, int.MaxValue);
        for (var item = 0; item < items.Length; item++)
        {
            if (items[item].Pool >= 0)
            {
                continue;
            }
            foreach (
                var before in Enumerable.Range(0, items.Length).Where(x => (items[item].Needs & items[x].Mask) != 0)
            )
            {
                late[before] = Math.Min(late[before], lastStart[item]);
            }
        }
        return late;
    }

    private static int Length(List<YearOption> options, int item)
    {
        var option = options.Find(x => x.Item == item);
        return option.End - option.Start;
    }

    private static List<int> Closure(YearItem[] items, int item)
    {
        var found = new List<int>();
        var open = items[item].Needs;
        for (var grown = true; grown; )
        {
            grown = false;
            for (var other = 0; other < items.Length; other++)
            {
                if ((open & items[other].Mask) != 0 && !found.Contains(other))
                {
                    found.Add(other);
                    open |= items[other].Needs;
                    grown = true;
                }
            }
        }
        return found;
    }
}
