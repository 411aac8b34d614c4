using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Bounds;

/// <summary>Short ways to say what a bound of a small problem must be.</summary>
internal static class BoundCases
{
    public static readonly StudentRow PodA = new() { Pod = "A" };
    public static readonly StudentRow PodB = new() { Pod = "B" };
    public static readonly StudentRow Solo = new() { Tags = "solo" };

    /// <summary>The value of one proof after a good deal of work.</summary>
    public static long? Value(IUpperBoundProof proof, PlacementProblem problem) =>
        proof.Prove(new BoundContext(problem, new WorkMeter(0.05), CancellationToken.None));

    /// <summary>The sum of one proof over the markets.</summary>
    public static int Value(ILoneBoundProof proof, PlacementProblem problem)
    {
        var context = new BoundContext(problem, new WorkMeter(0.05), CancellationToken.None);
        return context.Markets.Sum(market => proof.Prove(context, market));
    }

    /// <summary>Fails unless the proof says exactly the best score of all rosters.</summary>
    public static void IsOptimum(IUpperBoundProof proof, ProblemBuilder builder, long expected)
    {
        var problem = builder.Build();
        Assert.Equal(expected, Exhaustive.Search(problem, 100_000)?.Score);
        Assert.Equal(expected, Value(proof, problem));
    }

    /// <summary>Fails unless the proof says exactly the fewest alone of all rosters.</summary>
    public static void IsFewest(ILoneBoundProof proof, ProblemBuilder builder, int expected)
    {
        var problem = builder.Build();
        Assert.Equal(expected, Exhaustive.Search(problem, 100_000)?.Alone);
        Assert.Equal(expected, Value(proof, problem));
    }

    /// <summary>Fails where any proof of the catalogue is beaten by any roster.</summary>
    public static void Holds(ProblemBuilder builder)
    {
        var problem = builder.Build();
        var best = Exhaustive.Search(problem, 100_000);
        Assert.NotNull(best);
        Assert.Equal("", BoundHunt.Judge(problem, best.Value.Score, best.Value.Alone));
    }
}
