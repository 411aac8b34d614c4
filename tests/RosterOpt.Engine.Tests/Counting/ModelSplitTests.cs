using RosterOpt.Engine.Counting;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Counting;

public sealed class ModelSplitTests
{
    [Fact]
    public void Long_rotations_and_their_order_are_split_so_that_the_counts_are_used_up()
    {
        // Two pods do the long L and then A; they start in block 1 and block 2, and A once before anything else would break the order.
        var problem = new SearchProblem(
            new ProblemBuilder()
                .Blocks(4)
                .Students(new StudentRow { Pod = "P1" }, "A1", "A2", "A3")
                .Students(new StudentRow { Pod = "P2" }, "B1", "B2", "B3")
                .Course("L", new CourseRow { Length = 2 })
                .Course("A", new CourseRow { After = "L" })
                .Site("H")
                .Places("H", "L", 6)
                .Places("H", "A", 6)
                .Build()
        );
        var one = PodClasses.Of(problem)[0];
        int[] starts = [1, 1, 0, 0, 0, 0, 1, 1];

        var years = ModelSplit.Split(
            problem,
            one,
            new CountedYears(0, 0, one.Pods, starts),
            new SplitLimit(() => null, CancellationToken.None)
        );

        Assert.Equal(2, years.Count);
        Assert.All(years, year => Assert.Equal([0, 1], year.Where(discipline => discipline >= 0)));
        Assert.All(years, year => Assert.True(Array.IndexOf(year, 1) >= Array.IndexOf(year, 0) + 2));
    }
}
