using FsCheck;
using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models;

public sealed class PodCases
{
    public static ProblemSize Size { get; } =
        new()
        {
            Students = 14,
            Blocks = 6,
            Sites = 3,
            Disciplines = 4,
            Programmes = 2,
        };

    public static Arbitrary<PlantedCase> Planted() => RosterArbitraries.Planted(Size);
}

/// <summary>What serves the bound takes no roster away: pods of several sizes, rotations of several lengths.</summary>
[Properties(Arbitrary = [typeof(PodCases)])]
public sealed class PodPatternsTests
{
    [Property(MaxTest = 150, Replay = "7321,13")]
    public void Keep_every_legal_roster_and_its_score(PlantedCase x)
    {
        var judged = ModelCases.Judge(x.Problem, x.Legal);
        Assert.Equal(ModelStatus.Optimal, judged.Status);
        Assert.Equal(Audit.Run(x.Problem, x.Legal).Score, judged.Score);
    }

    [Property(MaxTest = 60, Replay = "7322,13")]
    public void Leave_the_optimum_of_the_plain_model(int seed)
    {
        var problem = RandomProblems.Wild(seed & 0xFFFFF, ModelCases.Tiny);
        var tight = StudentModel.Solve(problem, new ModelScope(), ModelCases.Quick);
        var plain = new ModelScope { IsPlain = true, BreakSymmetry = false };
        var loose = StudentModel.Solve(problem, plain, ModelCases.Quick);
        Assert.Equal(loose.Status, tight.Status);
        Assert.Equal(loose.Score, tight.Score);
    }
}
