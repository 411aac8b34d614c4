using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Construction;
using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Moves;
using RosterOpt.Engine.Search.Units;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search;

public sealed class SearchStateTests
{
    [Property(MaxTest = 300, Replay = "1,3")]
    public void A_planted_legal_roster_is_taken_over_whole_and_scores_as_in_the_audit(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        var problem = new SearchProblem(planted.Problem);
        var state = new SearchState(problem);

        new StartRoster(problem, planted.Legal).CopyTo(state);

        var audit = Audit.Run(planted.Problem, planted.Legal);
        Assert.True(audit.IsLegal, $"seed {seed}: the planted roster is not legal");
        Assert.Equal(planted.Legal.Placements, state.ToRoster().Placements);
        Assert.Equal(0, state.Violation);
        Assert.Equal(audit.Score, state.Score);
    }

    [Property(MaxTest = 150, Replay = "2,5")]
    public void Score_and_legality_agree_with_the_audit_after_every_move_kept_or_undone(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        var problem = new SearchProblem(planted.Problem);
        var state = new SearchState(problem);
        var random = new SearchRandom(seed);
        if (seed % 2 == 0)
        {
            new StartRoster(problem, planted.Legal).CopyTo(state);
        }
        var builder = new Builder(state, random);
        builder.Complete(CancellationToken.None);
        AssertAgrees(state, seed, "built");

        var kit = new MoveKit(state, random);
        var moves = new MoveCatalogue(problem, builder.Unfinished, random);
        for (var i = 0; i < 60; i++)
        {
            var move = moves.All[moves.Draw(random, 4)];
            var (score, violation, before) = (state.Score, state.Violation, state.ToRoster());
            state.Begin();
            if (move.TryPropose(kit) && random.Next(3) > 0)
            {
                state.Settle();
                state.Commit();
                AssertAgrees(state, seed, move.Name);
            }
            else
            {
                state.Rollback();
                Assert.Equal((score, violation), (state.Score, state.Violation));
                Assert.Equal(before.Placements, state.ToRoster().Placements);
                AssertAgrees(state, seed, move.Name + " undone");
            }
        }
    }

    [Fact]
    public void Every_score_term_is_valued_by_some_kind_of_unit()
    {
        var everything = new Core.Cohort.Settings
        {
            Supporter = 1,
            Kept = 1,
            Unanchored = 1,
            Worst = 1,
            Wait = 1,
        };
        var problem = RandomProblems.Planted(1).Problem with { Settings = everything };
        problem = problem with { Wishes = [new(default, 0, 1, 1)] };
        var search = new SearchProblem(problem);

        var valued = UnitCatalogue.For(search, new Engine.Search.Occupancy(search)).SelectMany(kind => kind.Terms);

        Assert.Equal(
            Core.Terms.TermCatalogue.All.Select(term => term.Name).Order(StringComparer.Ordinal),
            valued.Order(StringComparer.Ordinal)
        );
    }

    private static void AssertAgrees(SearchState state, int seed, string after)
    {
        var audit = Audit.Run(state.Problem.Problem, state.ToRoster());
        Assert.True(
            audit.Score == state.Score,
            $"seed {seed}, {after}: {state.Score} here, {audit.Score} in the audit"
        );
        Assert.True(
            audit.IsLegal == (state.Violation == 0),
            $"seed {seed}, {after}: violation {state.Violation}, broken: {string.Join(", ", audit.Violations)}"
        );
    }
}
