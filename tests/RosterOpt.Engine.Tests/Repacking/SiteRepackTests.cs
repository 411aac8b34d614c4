using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Repacking;

public sealed class SiteRepackTests
{
    /// <summary>Every pod fits one site exactly, but stands so that no exchange of two parts makes anything better.</summary>
    [Fact]
    public void Pods_that_fit_the_places_are_made_whole_in_one_step()
    {
        var problem = Practices()
            .Students(new StudentRow { Pod = "four" }, "A1", "A2", "A3", "A4")
            .Students(new StudentRow { Pod = "three" }, "B1", "B2", "B3")
            .Students(new StudentRow { Pod = "two" }, "C1", "C2")
            .Build();
        var chain = ChainAt(
            problem,
            RosterText.Parse(
                problem,
                "A1: D@H4",
                "A2: D@H4",
                "A3: D@H3",
                "A4: D@H2",
                "B1: D@H4",
                "B2: D@H4",
                "B3: D@H3",
                "C1: D@H3",
                "C2: D@H2"
            )
        );

        Repack(chain);

        // Pairs 6 + 3 + 1 and three whole pods, ten points each, for four weeks.
        Assert.Equal(4 * 10 * (6 + 3 + 1 + 3), chain.Best.Score);
        Assert.Equal(chain.Best.Score, Audit.Run(problem, chain.Best.ToRoster()).Score);
    }

    [Fact]
    public void Nobody_who_stays_is_left_alone_for_a_whole_pod()
    {
        // The two are whole at H2, H3 or H4, but only at H4 is the third not alone, who stays where he is or comes along.
        var problem = Practices().Students(new StudentRow { Pod = "two" }, "A1", "A2").Student("single").Build();
        var chain = ChainAt(problem, RosterText.Parse(problem, "A1: D@H4", "A2: D@H2", "single: D@H4"));

        Repack(chain);

        Assert.Equal(0, Audit.Run(problem, chain.Best.ToRoster()).Metrics.IsolatedStudentBlocks);
        Assert.Equal(4 * 10 * 2, chain.Best.Score);
    }

    [Property(MaxTest = 60, Replay = "3,9")]
    public void A_packed_roster_stays_legal_scores_as_the_audit_says_and_is_never_worse(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        var chain = ChainAt(planted.Problem, planted.Legal);
        var before = chain.Best.Score;

        Repack(chain);

        var audit = Audit.Run(planted.Problem, chain.Best.ToRoster());
        Assert.True(audit.IsLegal, $"seed {seed}");
        Assert.Equal(audit.Score, chain.Best.Score);
        Assert.Equal(chain.State.Score, chain.Best.Score);
        Assert.True(chain.Best.Score >= before, $"seed {seed}");
    }

    [Fact]
    public void The_same_roster_is_packed_the_same_way_on_two_threads()
    {
        var planted = RandomProblems.Planted(11);
        var (first, second) = (ChainAt(planted.Problem, planted.Legal), ChainAt(planted.Problem, planted.Legal));

        Repack(first);
        Repack(second);

        Assert.Equal(first.Best.ToRoster().Placements, second.Best.ToRoster().Placements);
    }

    private static ProblemBuilder Practices() =>
        new ProblemBuilder()
            .Blocks(1, weeks: 4)
            .Site("H4")
            .Site("H3")
            .Site("H2")
            .Course("D")
            .Places("H4", "D", 4)
            .Places("H3", "D", 3)
            .Places("H2", "D", 2);

    private static Chain ChainAt(PlacementProblem problem, Roster roster)
    {
        var search = new SearchProblem(problem);
        var chain = new Chain(search, 1);
        chain.Build(new StartRoster(search, roster), CancellationToken.None);
        return chain;
    }

    private static void Repack(Chain chain) => new SiteRepack(2).Run(chain, _ => null, CancellationToken.None);
}
