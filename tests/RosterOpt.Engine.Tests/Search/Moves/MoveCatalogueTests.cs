using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Moves;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Moves;

public sealed class MoveCatalogueTests
{
    /// <summary>
    /// Late in a search nearly all pods are whole. A move that puts back what it took away counts as accepted and wastes time: these
    /// once did.
    /// </summary>
    [Theory]
    [InlineData("change-site")]
    [InlineData("gather-pod")]
    [InlineData("copy-year")]
    public void A_whole_pod_with_nowhere_else_to_go_is_left_alone(string name)
    {
        var problem = new ProblemBuilder()
            .Blocks(3)
            .Site("X")
            .Places("X", "D", 4)
            .Places("X", "E", 4)
            .Course("D", new CourseRow { Length = 2 })
            .Course("E")
            .Student("a", new StudentRow { Pod = "P" })
            .Student("b", new StudentRow { Pod = "P" })
            .Build();
        var state = new SearchState(new SearchProblem(problem));
        new StartRoster(state.Problem, RosterText.Parse(problem, "a: D@X D@X E@X", "b: D@X D@X E@X")).CopyTo(state);
        var kit = new MoveKit(state, new SearchRandom(1));
        var move = new MoveCatalogue(state.Problem, [], kit.Random).All.Single(one => one.Name == name);
        for (var i = 0; i < 100; i++)
        {
            state.Begin();

            Assert.False(move.TryPropose(kit));

            state.Rollback();
        }
    }

    [Fact]
    public void New_years_come_as_often_as_asked_and_never_unasked()
    {
        var problem = new SearchProblem(new ProblemBuilder().Blocks(1).Site("X").Student("a").Build());
        var random = new SearchRandom(1);
        var moves = new MoveCatalogue(problem, [], random);

        int Drawn(int oneIn) =>
            Enumerable.Range(0, 10_000).Count(_ => moves.All[moves.Draw(random, oneIn)].Name == "recreate-years");

        Assert.Equal(0, Drawn(0));
        Assert.InRange(Drawn(4), 2200, 2800);
    }
}
