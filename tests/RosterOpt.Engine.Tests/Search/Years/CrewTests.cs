using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Years;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Years;

public sealed class CrewTests
{
    [Fact]
    public void Podmates_with_one_timetable_are_a_crew_and_a_rotation_at_two_sites_has_no_offer()
    {
        var state = Roster("a: D@X E@X", "b: D@X E@Y", "c: E@X D@X", "d: D@X E@X");
        var crew = new Crew(state.Problem);

        crew.Take(state, new SearchRandom(1), student: 0);

        Assert.Equal([0, 1], crew.Members);
        Assert.Equal([state.OfferAt(0, 0), -1], crew.Rotations.Select(rotation => rotation.Offer));
        Assert.Equal([0, 1], crew.Free.ToArray());
    }

    [Fact]
    public void Of_a_long_year_nine_rotations_at_most_are_chosen_anew()
    {
        var builder = new ProblemBuilder().Blocks(12).Site("X").Student("a", new StudentRow { Pod = "P" });
        var names = Enumerable.Range(0, 12).Select(i => $"D{i:00}").ToList();
        names.ForEach(name => builder.Places("X", name, 2).Course(name));
        var problem = builder.Build();
        var state = new SearchState(new SearchProblem(problem));
        var line = string.Join(' ', names.Select(name => $"{name}@X"));
        new StartRoster(state.Problem, RosterText.Parse(problem, $"a: {line}")).CopyTo(state);
        var crew = new Crew(state.Problem);

        crew.Take(state, new SearchRandom(1), student: 0);

        Assert.Equal(Crew.MostRotations, crew.Rotations.Count);
        Assert.Equal(crew.Rotations.Select(rotation => rotation.Start), crew.Free.ToArray());
        Assert.Equal(Crew.MostRotations, Enumerable.Range(0, 12).Count(crew.Covers));
    }

    private static SearchState Roster(params string[] lines)
    {
        var builder = new ProblemBuilder().Blocks(2).Site("X").Site("Y").Course("D").Course("E");
        foreach (var site in new[] { "X", "Y" })
        {
            builder.Places(site, "D", 4).Places(site, "E", 4);
        }
        var problem = builder
            .Students(new StudentRow { Pod = "P" }, "a", "b", "c")
            .Student("d", new StudentRow { Pod = "Q" })
            .Build();
        var state = new SearchState(new SearchProblem(problem));
        new StartRoster(state.Problem, RosterText.Parse(problem, lines)).CopyTo(state);
        return state;
    }
}
