using FsCheck.Xunit;
using RosterOpt.Engine.Counting;
using RosterOpt.Engine.Search;
using Xunit;

namespace RosterOpt.Engine.Tests.Counting;

public sealed class MatchingSplitTests
{
    [Property(MaxTest = 200, Replay = "5,7")]
    public void Counts_that_add_up_are_split_into_years_that_make_the_same_counts(int seed)
    {
        var random = new Random(seed);
        var (disciplines, blocks, pods) = (random.Next(1, 6), random.Next(6, 9), random.Next(1, 12));
        var demands = Enumerable
            .Range(0, disciplines)
            .Select(discipline => new Demand(
                [discipline],
                random.Next(5) == 0 && disciplines < 4 ? 2 : 1,
                IsPool: false
            ))
            .ToArray();
        var one = new PodClass(3, [.. Enumerable.Range(0, pods).Select(pod => new[] { pod })], demands);
        var starts = new int[disciplines * blocks];
        for (var pod = 0; pod < pods; pod++)
        {
            var when = Enumerable.Range(0, blocks).ToArray();
            random.Shuffle(when);
            var next = 0;
            foreach (var demand in demands)
            {
                for (var i = 0; i < demand.Count; i++)
                {
                    starts[(demand.Disciplines[0] * blocks) + when[next++]]++;
                }
            }
        }

        var years = MatchingSplit.Split(one, new CountedYears(0, 0, one.Pods, starts), blocks);

        Assert.Equal(pods, years.Count);
        var again = new int[starts.Length];
        foreach (var year in years)
        {
            Assert.All(demands, demand => Assert.Equal(demand.Count, year.Count(d => d == demand.Disciplines[0])));
            for (var block = 0; block < blocks; block++)
            {
                if (year[block] >= 0)
                {
                    again[(year[block] * blocks) + block]++;
                }
            }
        }
        Assert.Equal(starts, again);
    }

    [Fact]
    public void Counts_that_do_not_add_up_leave_a_block_idle_and_nothing_is_taken_twice()
    {
        var one = new PodClass(
            3,
            [
                [0],
                [1],
            ],
            [new Demand([0], 1, false), new Demand([1], 1, false)]
        );

        var years = MatchingSplit.Split(one, new CountedYears(0, 0, one.Pods, [2, 0, 0, 1]), blocks: 2);

        Assert.Equal(3, years.Sum(year => year.Count(discipline => discipline >= 0)));
    }
}
