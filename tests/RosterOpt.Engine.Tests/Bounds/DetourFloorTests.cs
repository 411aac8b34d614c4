using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Bounds;

public sealed class DetourFloorTests
{
    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(3, 3, 0)]
    [InlineData(4, 1, 0)]
    public void Who_finds_no_place_at_either_end_of_the_year_moves_twice(int blocks, int places, int expected)
    {
        // In three blocks two of three students are in the practice first or last; a fourth block leaves room to wait.
        var problem = Practice(blocks, places).Students(new StudentRow(), "A", "B", "C").Build();

        Assert.Equal(expected, DetourFloor.More(Context(problem), [1, 1, 1]));
    }

    [Fact]
    public void Those_whose_moves_count_least_are_taken_to_be_in_the_middle()
    {
        var problem = Practice(3, 1)
            .Student("A", new StudentRow { MovePenalty = 5 })
            .Student("B", new StudentRow { MovePenalty = 3 })
            .Student("C", new StudentRow { MovePenalty = 2 })
            .Build();

        Assert.Equal(2, DetourFloor.More(Context(problem), [1, 1, 1]));
        Assert.Equal(5 + 3 + 2 + 2, DetourFloor.More(Context(problem), [0, 0, 0]));
        Assert.Equal(0, DetourFloor.More(Context(problem), [2, 2, 2]));
    }

    [Fact]
    public void A_site_that_offers_something_else_as_well_forces_nothing()
    {
        var problem = Practice(3, 1).Places("P", "surgery", 1).Students(new StudentRow(), "A", "B", "C").Build();

        Assert.Equal(0, DetourFloor.More(Context(problem), [0, 0, 0]));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    public void No_legal_roster_has_fewer_moves_and_some_has_no_more(int blocks, int places)
    {
        int[] penalties = [3, 1, 2];
        var builder = Practice(blocks, places);
        for (var i = 0; i < penalties.Length; i++)
        {
            builder.Student($"S{i}", new StudentRow { MovePenalty = penalties[i] });
        }

        var floor = penalties.Sum() + DetourFloor.More(Context(builder.Build()), [1, 1, 1]);

        Assert.Equal(FewestMoves(blocks, places, penalties), floor);
    }

    /// <summary>All rosters of three students: a year is the blocks of surgery, medicine and practice.</summary>
    private static long FewestMoves(int blocks, int places, int[] penalties)
    {
        var all = Enumerable.Range(0, blocks).ToList();
        var years = (
            from surgery in all
            from medicine in all
            from practice in all
            where surgery != medicine && surgery != practice && medicine != practice
            select (
                Practice: practice,
                Moves: practice > Math.Min(surgery, medicine) && practice < Math.Max(surgery, medicine) ? 2 : 1
            )
        ).ToList();
        return (
            from a in years
            from b in years
            from c in years
            where all.TrueForAll(block => new[] { a, b, c }.Count(year => year.Practice == block) <= places)
            select (long)(a.Moves * penalties[0]) + (b.Moves * penalties[1]) + (c.Moves * penalties[2])
        ).Min();
    }

    private static BoundContext Context(PlacementProblem problem) =>
        new(problem, new WorkMeter(0.05), CancellationToken.None);

    private static ProblemBuilder Practice(int blocks, int places) =>
        new ProblemBuilder()
            .Blocks(blocks)
            .Site("H")
            .Site("P")
            .Course("surgery")
            .Course("medicine")
            .Course("practice")
            .Places("H", "surgery", 3)
            .Places("H", "medicine", 3)
            .Places("P", "practice", places);
}
