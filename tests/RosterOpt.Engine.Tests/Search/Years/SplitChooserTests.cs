using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Years;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Years;

public sealed class SplitChooserTests
{
    /// <summary>
    /// Pair 10, whole 10, stranger 5, isolation 120 a week: the whole crew of five would earn 110. Three and two earn 30 + 10; four and
    /// one 60, less 5 beside a stranger or 120 alone.
    /// </summary>
    [Theory]
    [InlineData("4 3 2", false, 40 - 110, new[] { 2, 3 })]
    [InlineData("4 3 2 1", true, 55 - 110, new[] { 1, 4 })]
    [InlineData("2 2 2", false, 20 - 120 - 110, new[] { 1, 2, 2 })]
    public void Five_go_where_they_earn_most(string rooms, bool hasCompany, int points, int[] parts)
    {
        var builder = new ProblemBuilder()
            .Blocks(1)
            .Course("D")
            .Students(new StudentRow { Pod = "P" }, "a", "b", "c", "d", "e");
        var sizes = rooms.Split(' ').Select(int.Parse).ToArray();
        for (var i = 0; i < sizes.Length; i++)
        {
            builder.Site($"S{i}").Places($"S{i}", "D", sizes[i] + (hasCompany && i == sizes.Length - 1 ? 1 : 0));
        }
        var problem = builder.Student("x").Build();
        var state = new SearchState(new SearchProblem(problem));
        if (hasCompany)
        {
            var start = RosterText.Parse(problem, $"x: D@S{sizes.Length - 1}");
            new StartRoster(state.Problem, start).CopyTo(state);
        }
        var ledger = new RoomLedger(state.Problem);
        ledger.Look(state);
        var crew = new Crew(state.Problem);
        crew.Take(state, new SearchRandom(1), student: 0);
        var chooser = new SplitChooser(state.Problem, ledger);

        var found = chooser.Find(crew, problem.Disciplines[0].Index, start: 0, length: 1);

        Assert.Equal(points, found);
        Assert.Equal(parts, chooser.Offers.ToArray().GroupBy(offer => offer).Select(part => part.Count()).Order());
        Assert.Equal(points, chooser.Worth(crew, chooser.Offers, start: 0, length: 1));
    }

    [Fact]
    public void Each_goes_where_home_is_and_nobody_where_there_is_no_room()
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Course("D")
            .Site("N", new SiteRow { Area = "north" })
            .Site("S", new SiteRow { Area = "south" })
            .Places("N", "D", 1)
            .Places("S", "D", 1)
            .Student("a", new StudentRow { Pod = "P", Home = "south" })
            .Student("b", new StudentRow { Pod = "P", Home = "north" })
            .Build();
        var state = new SearchState(new SearchProblem(problem));
        var ledger = new RoomLedger(state.Problem);
        ledger.Look(state);
        var crew = new Crew(state.Problem);
        crew.Take(state, new SearchRandom(1), student: 0);
        var chooser = new SplitChooser(state.Problem, ledger);

        Assert.NotNull(chooser.Find(crew, 0, 0, 1));
        var sites = chooser.Offers.ToArray().Select(offer => problem.Sites[state.Problem.Slots.OfferSite[offer]].Id);
        Assert.Equal(["S", "N"], sites);

        ledger.Count(chooser.Offers[0], 0, 1, 1);
        Assert.Null(chooser.Find(crew, 0, 0, 1));
    }
}
