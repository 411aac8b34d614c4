using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Repacking;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Repacking;

public sealed class SiteRepackTests
{
    [Fact]
    public void Pods_that_fit_the_places_are_made_whole_in_one_step() => RepackCase.MakesPodsWhole(Repack);

    [Fact]
    public void Nobody_who_stays_is_left_alone_for_a_whole_pod()
    {
        // The two are whole at H2, H3 or H4, but only at H4 is the third not alone, who stays where he is or comes along.
        var problem = RepackCase
            .Practices()
            .Students(new StudentRow { Pod = "two" }, "A1", "A2")
            .Student("single")
            .Build();
        var chain = RepackCase.ChainAt(problem, RosterText.Parse(problem, "A1: D@H4", "A2: D@H2", "single: D@H4"));

        Repack(chain);

        Assert.Equal(0, Audit.Run(problem, chain.Best.ToRoster()).Metrics.IsolatedStudentBlocks);
        Assert.Equal(4 * 10 * 2, chain.Best.Score);
    }

    [Property(MaxTest = 60, Replay = "3,9")]
    public void A_packed_roster_stays_legal_scores_as_the_audit_says_and_is_never_worse(int seed) =>
        RepackCase.KeepsWhatIsGood(seed, Repack);

    [Fact]
    public void The_same_roster_is_packed_the_same_way_on_two_threads()
    {
        var planted = RandomProblems.Planted(11);
        var (first, second) = (
            RepackCase.ChainAt(planted.Problem, planted.Legal),
            RepackCase.ChainAt(planted.Problem, planted.Legal)
        );

        Repack(first);
        Repack(second);

        Assert.Equal(first.Best.ToRoster().Placements, second.Best.ToRoster().Placements);
    }

    private static void Repack(Chain chain) => new SiteRepack(2).Run(chain, _ => null, CancellationToken.None);
}
