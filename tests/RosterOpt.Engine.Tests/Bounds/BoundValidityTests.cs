using FsCheck.Xunit;
using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Bounds;

[Properties(Arbitrary = [typeof(RosterArbitraries)])]
public sealed class BoundValidityTests
{
    /// <summary>Set to hunt longer by hand: seeds to try beyond those of the property.</summary>
    private static readonly int Extra = int.Parse(
        Environment.GetEnvironmentVariable("ROSTEROPT_HUNT") ?? "0",
        System.Globalization.CultureInfo.InvariantCulture
    );

    [Property(MaxTest = 100, Replay = "9081726354,1234567")]
    public void NoLegalRosterBeatsABound(PlantedCase planted) =>
        Assert.Equal("", BoundHunt.Hunt(planted.Problem, planted.Legal, new Draw(planted.Seed), 60));

    [Fact]
    public void NoLegalRosterBeatsABoundInALongerHunt()
    {
        for (var seed = 0; seed < 60 + Extra; seed++)
        {
            var size = new ProblemSize
            {
                Students = 4 + (seed % 9),
                Blocks = 2 + (seed % 3),
                Sites = 1 + (seed % 4),
                Disciplines = 1 + (seed % 4),
                Programmes = 1 + (seed % 2),
                AnySettings = seed % 3 > 0,
            };
            var planted = RandomProblems.Planted(seed, size);
            var wrong = BoundHunt.Hunt(planted.Problem, planted.Legal, new Draw(seed), 40);
            Assert.True(wrong.Length == 0, $"{wrong}\n{planted}");
        }
    }

    [Fact]
    public void NoLegalRosterAtAllBeatsABound()
    {
        var size = new ProblemSize
        {
            Students = 3,
            Blocks = 3,
            Sites = 2,
            Disciplines = 2,
            Programmes = 2,
        };
        var (tried, tight) = (0, 0);
        for (var seed = 0; tried < 40 + (Extra / 4); seed++)
        {
            var planted = RandomProblems.Planted(seed, size with { AnySettings = seed % 2 > 0 });
            if (Exhaustive.Search(planted.Problem, 4000) is not { } best)
            {
                continue;
            }
            tried++;
            var wrong = BoundHunt.Judge(planted.Problem, best.Score, best.Alone);
            Assert.True(wrong.Length == 0, $"{wrong}\n{planted}");
            tight += BoundCatalogue.Compute(planted.Problem, 0.01, CancellationToken.None).Upper == best.Score ? 1 : 0;
        }
        Assert.True(tight > tried / 5, $"the bound is the optimum in {tight} of {tried} tiny problems only");
    }
}
