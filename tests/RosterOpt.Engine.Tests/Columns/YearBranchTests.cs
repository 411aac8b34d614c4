using RosterOpt.Engine.Columns;
using Xunit;

namespace RosterOpt.Engine.Tests.Columns;

public class YearBranchTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_whole_keeps_every_legal_year(int seed)
    {
        var year = PooledYears.Draw(seed);

        Assert.Equal(Texts(PooledYears.AllOf(year)), YearsOf(YearBranch.Root(year)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Two_sides_share_the_years_of_a_part_between_them(int seed)
    {
        var year = PooledYears.Draw(seed);
        var random = new Random(seed);
        var part = YearBranch.Root(year);
        while (part is not null && NextSplit(part, random) is { } split)
        {
            part.Split = split;
            var (one, other) = (part.Side(true), part.Side(false));

            Assert.Equal(YearsOf(part), YearsOf(one).Concat(YearsOf(other)).Order(StringComparer.Ordinal));
            part = random.Next(2) == 0 ? one ?? other : other ?? one;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_part_starts_from_the_multipliers_of_the_whole_so_that_no_path_costs_more_or_less(int seed)
    {
        var year = PooledYears.Draw(seed);
        var guide = new YearGuide(year);
        var (relaxation, priced) = (new YearRelaxation(), new PricedYear());
        priced.Load(year, PooledYears.FreePrices(year).KindPrices, 0);
        var whole = relaxation.Tighten(priced, guide, CompletionBounds.Never, 20);
        var part = YearBranch.Root(year, guide);
        if (part is null || NextSplit(part, new Random(seed)) is not { } split)
        {
            return;
        }
        part.Split = split;
        foreach (var side in new[] { part, part.Side(true), part.Side(false) }.OfType<YearBranch>())
        {
            priced.Load(side.Problem, PooledYears.FreePrices(year).KindPrices, 0);
            var bound = relaxation.Tighten(priced, side.Guide, CompletionBounds.Never, 0);

            Assert.True(bound <= whole, $"{bound} of a part is above {whole} of the whole");
        }
    }

    private static BranchSplit? NextSplit(YearBranch part, Random random)
    {
        var open = Enumerable.Range(0, part.Problem.Items.Length).Where(part.IsOpen).ToList();
        if (open.Count > 0 && random.Next(2) == 0)
        {
            return new BranchSplit(open[random.Next(open.Count)], -1);
        }
        var spread = part
            .Problem.Options.GroupBy(x => x.Item)
            .Where(x => part.Problem.Items[x.Key].Pool < 0 && x.Select(o => o.Start).Distinct().Count() > 1)
            .ToList();
        if (spread.Count == 0)
        {
            return null;
        }
        var item = spread[random.Next(spread.Count)];
        return new BranchSplit(item.Key, item.Max(x => x.Start));
    }

    private static List<string> YearsOf(YearBranch? part) =>
        part is null ? [] : Texts(PooledYears.AllOf(part.Problem).Select(part.ToRoot));

    private static List<string> Texts(IEnumerable<int[]> years) =>
        [.. years.Select(x => string.Join(' ', x)).Order(StringComparer.Ordinal)];
}
