using FsCheck.Xunit;
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

    [Property(MaxTest = 150, Replay = "9081726354,1234567")]
    public void NoLegalRosterBeatsABound(PlantedCase planted) =>
        Assert.Equal("", BoundHunt.Hunt(planted.Problem, planted.Legal, new Draw(planted.Seed), 60));

    [Fact]
    public void NoLegalRosterBeatsABoundInALongerHunt()
    {
        for (var seed = 0; seed < 100 + Extra; seed++)
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
}
