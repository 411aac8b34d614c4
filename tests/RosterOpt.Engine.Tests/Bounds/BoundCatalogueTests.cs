using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Bounds;

public sealed class BoundCatalogueTests
{
    [Fact]
    public void TheSameBudgetGivesTheSameBounds()
    {
        var problem = RandomProblems.Planted(42).Problem;
        Assert.Equal(
            BoundCatalogue.Compute(problem, 0.02, CancellationToken.None),
            BoundCatalogue.Compute(problem, 0.02, CancellationToken.None)
        );
    }

    [Fact]
    public void CancelledAtOnceItStillProvesSomething()
    {
        var planted = RandomProblems.Planted(43);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var bounds = BoundCatalogue.Compute(planted.Problem, 1, cancel.Token);
        var audit = Core.Auditing.Audit.Run(planted.Problem, planted.Legal);
        Assert.InRange(audit.Score, long.MinValue, bounds.Upper);
        Assert.True(bounds.Upper < long.MaxValue);
        Assert.NotEmpty(bounds.UpperProof);
        Assert.NotEmpty(bounds.LoneProof);
    }

    [Fact]
    public void MoreWorkNeverLoosensTheBound()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var problem = RandomProblems.Planted(seed).Problem;
            var little = BoundCatalogue.Compute(problem, 0, CancellationToken.None);
            var much = BoundCatalogue.Compute(problem, 0.02, CancellationToken.None);
            Assert.True(much.Upper <= little.Upper && much.Lone >= little.Lone);
        }
    }

    [Fact]
    public void ImpossibleProblemsAreNoReasonToFail()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            Assert.NotEmpty(
                BoundCatalogue.Compute(RandomProblems.Wild(seed), 0.002, CancellationToken.None).UpperProof
            );
        }
    }

    [Fact]
    public void NobodyAtAllScoresNothing()
    {
        var problem = new ProblemBuilder().Blocks(1).Site("H").Course("D").Places("H", "D", 1).Build();
        var bounds = BoundCatalogue.Compute(problem, 0.01, CancellationToken.None);
        Assert.Equal((0, 0), (bounds.Upper, bounds.Lone));
    }

    [Fact]
    public void NoStudentIsNamedInAProof()
    {
        var problem = new ProblemBuilder()
            .Blocks(1)
            .Site("H")
            .Course("D")
            .Places("H", "D", 1)
            .Student("Zaphod")
            .Build();
        var bounds = BoundCatalogue.Compute(problem, 0.01, CancellationToken.None);
        Assert.Equal(1, bounds.Lone);
        Assert.DoesNotContain("Zaphod", bounds.LoneProof + bounds.UpperProof, StringComparison.Ordinal);
    }
}
