using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Models;
using RosterOpt.Engine.Models.Solving;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Models;

[Properties(Arbitrary = [typeof(PodCases)])]
public sealed class SiteCutsTests
{
    [Property(MaxTest = 100, Replay = "7331,13")]
    public void Take_no_legal_year_away_where_moves_are_dear(PlantedCase x)
    {
        var problem = x.Problem with { Settings = x.Problem.Settings with { Move = 50, Worst = 3 } };
        var judged = ModelCases.Judge(problem, x.Legal);
        Assert.Equal(ModelStatus.Optimal, judged.Status);
        Assert.Equal(Audit.Run(problem, x.Legal).Score, judged.Score);
    }

    [Property(MaxTest = 40, Replay = "7332,13")]
    public void Leave_the_optimum_of_the_plain_model(int seed)
    {
        var drawn = RandomProblems.Wild(seed & 0xFFFFF, ModelCases.Tiny);
        var problem = drawn with { Settings = drawn.Settings with { Move = 50 } };
        var tight = StudentModel.Solve(problem, new ModelScope(), ModelCases.Quick);
        var plain = StudentModel.Solve(problem, new ModelScope { IsPlain = true }, ModelCases.Quick);
        Assert.Equal(plain.Status, tight.Status);
        Assert.Equal(plain.Score, tight.Score);
    }
}
