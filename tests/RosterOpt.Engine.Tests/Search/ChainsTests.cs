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
        chains.Search((_, moves) => moves / 20_000.0, _ => { }, isWarm: false, expectedMoves: 20_000);

        var best = chains.Best.Best;

        var audit = Audit.Run(planted.Problem, best.ToRoster());
        Assert.True(audit.IsLegal, $"seed {seed}");
        Assert.Equal(audit.Score, best.Score);
        Assert.True(
            best.Score >= Audit.Run(planted.Problem, planted.Legal).Score,
            $"seed {seed}: worse than its start"
        );
    }
}
