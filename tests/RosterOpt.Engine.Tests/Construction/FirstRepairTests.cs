using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Construction;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Construction;

public sealed class FirstRepairTests
{
    /// <summary>Everybody in one order where the places want half of them in the other: each has to trade both blocks.</summary>
    [Fact]
    public void A_cohort_all_in_one_order_is_spread_over_both()
    {
        var builder = new ProblemBuilder().Blocks(2).Site("H1").Course("D1").Course("D2");
        builder.Places("H1", "D1", 20).Places("H1", "D2", 20);
        for (var i = 0; i < 40; i++)
        {
            builder.Student($"S{i}");
        }
        var problem = builder.Build();
        var crowded = Roster.FromLines(
            problem,
            Enumerable
                .Range(0, 40)
                .SelectMany(student => new[] { new Placement(student, 0, 0, 0), new Placement(student, 1, 0, 1) })
        );
        var layout = new SearchProblem(problem);
        var state = new SearchState(layout);
        new StartRoster(layout, crowded).CopyTo(state);
        Assert.Equal(40, state.Violation);

        new FirstRepair(state, new SearchRandom(1), []).Run(100, CancellationToken.None);

        Assert.Equal(0, state.Violation);
        Assert.True(Audit.Run(problem, state.ToRoster()).IsLegal);
    }

    [Fact]
    public void Whatever_was_built_is_no_worse_afterwards_and_scored_as_in_the_audit()
    {
        var (built, repaired) = (0, 0);
        for (var seed = 1; seed <= 60; seed++)
        {
            var planted = RandomProblems.Planted(seed).Problem;
            var state = new SearchState(new SearchProblem(planted));
            var random = new SearchRandom(seed);
            var builder = new Builder(state, random);
            builder.Run(CancellationToken.None);
            var before = state.Violation;

            new FirstRepair(state, random, builder.Unfinished).Run(100, CancellationToken.None);

            Assert.True(state.Violation <= before, $"seed {seed}: {before} became {state.Violation}");
            var audit = Audit.Run(planted, state.ToRoster());
            Assert.Equal(state.Violation == 0, audit.IsLegal);
            Assert.True(state.Violation > 0 || state.Score == audit.Score, $"seed {seed}");
            built += before == 0 ? 1 : 0;
            repaired += state.Violation == 0 ? 1 : 0;
        }
        Assert.True(repaired > built, $"{built} legal as built, {repaired} repaired");
    }

    [Fact]
    public void Cancelled_it_leaves_a_whole_roster()
    {
        var planted = RandomProblems.Planted(3).Problem;
        var state = new SearchState(new SearchProblem(planted));
        var random = new SearchRandom(3);
        var builder = new Builder(state, random);
        builder.Run(CancellationToken.None);
        var before = (state.Violation, state.Score);

        new FirstRepair(state, random, builder.Unfinished).Run(100, new CancellationToken(canceled: true));

        Assert.Equal(before, (state.Violation, state.Score));
    }
}
