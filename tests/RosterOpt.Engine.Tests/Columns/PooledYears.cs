using RosterOpt.Engine.Columns;

namespace RosterOpt.Engine.Tests.Columns;

/// <summary>Years with two pools of electives of which some must come before others, small enough to list all legal ones by trying.</summary>
internal static class PooledYears
{
    private const int Blocks = 7;
    private const int Sites = 2;

    /// <summary>A year drawn from a seed; it may have no legal year at all.</summary>
    public static YearProblem Draw(int seed)
    {
        var random = new Random(seed);
        var items = Items(random);
        var options = Options(random, items.Length);
        int[] counts = [random.Next(1, 4), random.Next(0, 3)];
        return new YearProblem
        {
            Student = 0,
            Blocks = Blocks,
            Options = [.. options],
            FirstOption = YearProblem.FirstOptions(options, Blocks),
            Items = items,
            PoolMask = [Mask(items, 0), Mask(items, 1)],
            PoolCount = counts,
            Required = Mask(items, -1),
            MayStopEarly = false,
            Sites = [0, 1],
            MoveCost = random.Next(3),
            WaitCost = [.. Enumerable.Repeat((long)random.Next(2), Blocks)],
            MustBePlaced = new bool[Blocks],
            LastLocked = -1,
            Constant = random.Next(10),
            SiteLimit = random.Next(3) == 0 ? 2 : int.MaxValue,
        };
    }

    /// <summary>Every legal year, as indices of options.</summary>
    public static List<int[]> AllOf(YearProblem year)
    {
        var found = new List<int[]>();
        Try([], 0);
        return found;

        void Try(List<int> path, int from)
        {
            if (YearMeasure.IsLegal(year, path))
            {
                found.Add([.. path]);
            }
            for (var i = 0; i < year.Options.Length; i++)
            {
                if (year.Options[i].Start >= from && path.TrueForAll(x => year.Options[x].Item != year.Options[i].Item))
                {
                    path.Add(i);
                    Try(path, year.Options[i].End);
                    path.RemoveAt(path.Count - 1);
                }
            }
        }
    }

    /// <summary>No prices.</summary>
    public static PricePoint FreePrices(YearProblem year) =>
        new(new long[year.Options.Max(x => x.Kind) + 1], new long[1]);

    private static YearItem[] Items(Random random)
    {
        var items = new YearItem[random.Next(5, 8)];
        for (var i = 0; i < items.Length; i++)
        {
            var needs = 0UL;
            for (var before = 0; before < i; before++)
            {
                needs |= random.Next(4) == 0 ? 1UL << before : 0;
            }
            items[i] = new YearItem(i, 1UL << i, needs, i % 3 == 2 && random.Next(3) == 0 ? -1 : i % 2, 1);
        }
        return items;
    }

    private static List<YearOption> Options(Random random, int items)
    {
        var options = new List<YearOption>();
        for (var start = 0; start < Blocks; start++)
        {
            for (var site = 0; site < Sites; site++)
            {
                for (var item = 0; item < items; item++)
                {
                    var end = start + 1 + (item == 1 ? 1 : 0);
                    if (random.Next(3) == 0 && end <= Blocks)
                    {
                        var value = random.Next(9);
                        options.Add(new YearOption(item, site, start, end, options.Count, value, value));
                    }
                }
            }
        }
        return options;
    }

    private static ulong Mask(YearItem[] items, int pool) =>
        items.Where(x => x.Pool == pool).Aggregate(0UL, (sum, x) => sum | x.Mask);
}
