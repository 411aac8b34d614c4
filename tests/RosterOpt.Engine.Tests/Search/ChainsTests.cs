using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search;

public sealed class ChainsTests
{
    [Property(MaxTest = 20, Replay = "7,17")]
    public void The_best_roster_kept_scores_as_the_audit_says_and_never_falls_behind_a_legal_start(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        var problem = new SearchProblem(planted.Problem);
        var chains = new Chains(problem, 2, seed);
        chains.Build(new StartRoster(problem, planted.Legal), CancellationToken.None);
        var plan = SearchPlan.Of((2, false), isWarm: false, movesPerStudent: 1000);
        var made = chains.Search(new SearchLeg(plan), (_, moves) => moves / 20_000.0, _ => { });

        Assert.InRange(made, 20_000, 30_000);

        var best = chains.Best.Best;

        var audit = Audit.Run(planted.Problem, best.ToRoster());
        Assert.True(audit.IsLegal, $"seed {seed}");
        Assert.Equal(audit.Score, best.Score);
        Assert.True(
            best.Score >= Audit.Run(planted.Problem, planted.Legal).Score,
            $"seed {seed}: worse than its start"
        );
    }

    [Fact]
    public void A_leg_that_begins_behind_a_stretch_skips_it_and_the_search_ends()
    {
        var planted = RandomProblems.Planted(3);
        var problem = new SearchProblem(planted.Problem);
        var chains = new Chains(problem, 1, 3);
        chains.Build(new StartRoster(problem, planted.Legal), CancellationToken.None);

        var leg = new SearchLeg(SearchPlan.Unmerged, Began: 1.5, Made: 77);

        var asked = 0;

        var made = chains.Search(
            leg,
            (_, _) => ++asked > 10 ? throw new InvalidOperationException("It goes on for ever.") : 2,
            _ => { }
        );

        Assert.Equal(77, made);
    }

    [Fact]
    public void A_stretch_to_the_first_legal_roster_ends_with_it()
    {
        var planted = RandomProblems.Planted(3);
        var problem = new SearchProblem(planted.Problem);
        var chains = new Chains(problem, 1, 3);
        chains.Build(new StartRoster(problem, planted.Legal), CancellationToken.None);

        Assert.Equal(0, chains.Search(new SearchLeg(SearchPlan.ToLegal), (_, _) => 0, _ => { }));
    }

    [Fact]
    public void The_first_roster_is_told_before_the_other_chains_are_built_and_they_begin_with_it()
    {
        var planted = RandomProblems.Planted(1);
        var chains = new Chains(new SearchProblem(planted.Problem), count: 3, seed: 1);
        var built = new List<int>();

        chains.BuildFirst(() => built.Add(chains.All.Count(chain => chain.IsBuilt)), CancellationToken.None);

        Assert.Equal([1], built);
        Assert.All(chains.All, chain => Assert.True(chain.IsBuilt));
        Assert.Equal(0, chains.All[0].Best.Violation);
        Assert.All(chains.All, chain => Assert.True(chain.Best.Score >= chains.All[0].Best.Score));
    }
}
