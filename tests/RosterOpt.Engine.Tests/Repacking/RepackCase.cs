using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Search;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Repacking;

/// <summary>What any way of packing places anew has to do.</summary>
internal static class RepackCase
{
    /// <summary>Practices for four, three and two.</summary>
    public static ProblemBuilder Practices() =>
        new ProblemBuilder()
            .Blocks(1, weeks: 4)
            .Site("H4")
            .Site("H3")
            .Site("H2")
            .Course("D")
            .Places("H4", "D", 4)
            .Places("H3", "D", 3)
            .Places("H2", "D", 2);

    public static Chain ChainAt(PlacementProblem problem, Roster roster)
    {
        var search = new SearchProblem(problem);
        var chain = new Chain(search, 1);
        chain.Build(new StartRoster(search, roster), CancellationToken.None);
        return chain;
    }

    /// <summary>Every pod fits one site exactly, but stands so that no exchange of two parts makes anything better.</summary>
    public static void MakesPodsWhole(Action<Chain> repack)
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

        repack(chain);

        // Pairs 6 + 3 + 1 and three whole pods, ten points each, for four weeks.
        Assert.Equal(4 * 10 * (6 + 3 + 1 + 3), chain.Best.Score);
        Assert.Equal(chain.Best.Score, Audit.Run(problem, chain.Best.ToRoster()).Score);
    }

    /// <summary>A packed roster stays legal, scores as the audit says and is never worse.</summary>
    public static void KeepsWhatIsGood(int seed, Action<Chain> repack)
    {
        var planted = RandomProblems.Planted(seed);
        var chain = ChainAt(planted.Problem, planted.Legal);
        var before = chain.Best.Score;

        repack(chain);

        var audit = Audit.Run(planted.Problem, chain.Best.ToRoster());
        Assert.True(audit.IsLegal, $"seed {seed}");
        Assert.Equal(audit.Score, chain.Best.Score);
        Assert.Equal(chain.State.Score, chain.Best.Score);
        Assert.True(chain.Best.Score >= before, $"seed {seed}");
    }
}
