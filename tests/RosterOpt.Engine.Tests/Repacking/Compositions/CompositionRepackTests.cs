using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Repacking.Compositions;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Repacking.Compositions;

public sealed class CompositionRepackTests
{
    [Fact]
    public void Pods_that_fit_the_places_are_made_whole_in_one_step()
    {
        var problem = Practices(blocks: 1)
            .Course("D")
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
    public void Parts_that_stay_two_blocks_keep_their_places_in_both()
    {
        // Both pods stay two blocks, one begins a block later: in the middle block they share the places.
        var problem = new ProblemBuilder()
            .Blocks(3, weeks: 4)
            .Site("H4")
            .Site("H2")
            .Site("H1")
            .Course("D", new CourseRow { Length = 2 })
            .Places("H4", "D", 4)
            .Places("H2", "D", 2)
            .Places("H1", "D", 1)
            .Students(new StudentRow { Pod = "four" }, "A1", "A2", "A3", "A4")
            .Students(new StudentRow { Pod = "two" }, "C1", "C2")
            .Build();
        var chain = ChainAt(
            problem,
            RosterText.Parse(
                problem,
                "A1: D@H4 D@H4 -",
                "A2: D@H4 D@H4 -",
                "A3: D@H2 D@H2 -",
                "A4: D@H2 D@H2 -",
                "C1: - D@H4 D@H4",
                "C2: - D@H4 D@H4"
            )
        );

        Repack(chain);

        Assert.Equal(8 * 10 * (6 + 1 + 2), chain.Best.Score);
        Assert.Equal(0, chain.State.Violation);
    }

    [Fact]
    public void Only_those_with_the_tag_are_sent_where_it_is_asked_for()
    {
        var problem = new ProblemBuilder()
            .Blocks(1, weeks: 4)
            .Site("H3")
            .Site("FAR", new SiteRow { Requires = "car" })
            .Course("D")
            .Places("H3", "D", 3)
            .Places("FAR", "D", 2)
            .Students(new StudentRow { Pod = "mixed", Tags = "car" }, "A1", "A2")
            .Students(new StudentRow { Pod = "mixed" }, "A3")
            .Students(new StudentRow { Pod = "cars", Tags = "car" }, "B1", "B2")
            .Build();
        var chain = ChainAt(
            problem,
            RosterText.Parse(problem, "A1: D@FAR", "A2: D@H3", "A3: D@H3", "B1: D@FAR", "B2: D@H3")
        );

        Repack(chain);

        Assert.Equal(4 * 10 * (3 + 1 + 2), chain.Best.Score);
        Assert.True(Audit.Run(problem, chain.Best.ToRoster()).IsLegal);
    }

    [Property(MaxTest = 80, Replay = "3,9")]
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

    private static ProblemBuilder Practices(int blocks) =>
        new ProblemBuilder()
            .Blocks(blocks, weeks: 4)
            .Site("H4")
            .Site("H3")
            .Site("H2")
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

    private static void Repack(Chain chain) => new CompositionRepack().Run(chain, _ => null, CancellationToken.None);
}
