using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Moves;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Moves;

public sealed class RecreateYearsTests
{
    /// <summary>Each pod fills the sites where the other lives, all year: no single rotation can change without breaking a pod or a place.</summary>
    [Fact]
    public void Two_pods_exchange_whole_years_at_once()
    {
        var builder = new ProblemBuilder().Blocks(3);
        string[] disciplines = ["D", "E", "F"];
        foreach (var (site, area) in new[] { ("N", "north"), ("S", "south") })
        {
            builder.Site(site, new SiteRow { Area = area });
            disciplines.ToList().ForEach(discipline => builder.Places(site, discipline, 2));
        }
        disciplines.ToList().ForEach(discipline => builder.Course(discipline));
        var problem = builder
            .Students(new StudentRow { Pod = "P", Home = "north" }, "a", "b")
            .Students(new StudentRow { Pod = "Q", Home = "south" }, "c", "d")
            .Build();
        var state = new SearchState(new SearchProblem(problem));
        string[] lines = ["a: D@S E@S F@S", "b: D@S E@S F@S", "c: D@N E@N F@N", "d: D@N E@N F@N"];
        new StartRoster(state.Problem, RosterText.Parse(problem, lines)).CopyTo(state);
        var random = new SearchRandom(1);
        var kit = new MoveKit(state, random);
        var move = new RecreateYears(state.Problem, random);
        var before = state.Score;

        for (var i = 0; i < 50; i++)
        {
            state.Begin();
            if (move.TryPropose(kit) && state.Settle() > 0 && state.Violation == 0)
            {
                state.Commit();
            }
            else
            {
                state.Rollback();
            }
        }

        Assert.Equal(before + (4 * 3), state.Score);
    }

    /// <summary>A loss that would not be accepted is seen before anything is changed.</summary>
    [Fact]
    public void What_would_be_refused_is_not_carried_out()
    {
        var problem = new ProblemBuilder()
            .Blocks(2)
            .Site("X")
            .Site("Y")
            .Places("X", "D", 2)
            .Places("X", "E", 2)
            .Places("Y", "D", 2)
            .Course("D")
            .Course("E")
            .Students(new StudentRow { Pod = "P" }, "a", "b")
            .Students(new StudentRow { Pod = "Q" }, "c", "d")
            .Build();
        var state = new SearchState(new SearchProblem(problem));
        string[] lines = ["a: D@X E@X", "b: D@X E@X", "c: E@X D@X", "d: E@X D@X"];
        new StartRoster(state.Problem, RosterText.Parse(problem, lines)).CopyTo(state);
        var random = new SearchRandom(1);
        var kit = new MoveKit(state, random) { MostLoss = 0.5 };
        var move = new RecreateYears(state.Problem, random);

        for (var i = 0; i < 50; i++)
        {
            state.Begin();
            Assert.False(move.TryPropose(kit));
            Assert.Equal(0, state.Steps);
            state.Rollback();
        }
    }
}
