using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Repacking.Compositions;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Repacking.Compositions;

public sealed class CompositionRepackTests
{
    [Fact]
    public void Pods_that_fit_the_places_are_made_whole_in_one_step() => RepackCase.MakesPodsWhole(Repack);

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
        var chain = RepackCase.ChainAt(
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
        var chain = RepackCase.ChainAt(
            problem,
            RosterText.Parse(problem, "A1: D@FAR", "A2: D@H3", "A3: D@H3", "B1: D@FAR", "B2: D@H3")
        );

        Repack(chain);

        Assert.Equal(4 * 10 * (3 + 1 + 2), chain.Best.Score);
        Assert.True(Audit.Run(problem, chain.Best.ToRoster()).IsLegal);
    }

    [Property(MaxTest = 80, Replay = "3,9")]
    public void A_packed_roster_stays_legal_scores_as_the_audit_says_and_is_never_worse(int seed) =>
        RepackCase.KeepsWhatIsGood(seed, Repack);

    private static void Repack(Chain chain) => new CompositionRepack().Run(chain, _ => null, CancellationToken.None);
}
