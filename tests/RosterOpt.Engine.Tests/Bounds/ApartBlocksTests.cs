using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;
using static RosterOpt.Engine.Tests.Bounds.BoundCases;

namespace RosterOpt.Engine.Tests.Bounds;

public sealed class ApartBlocksTests
{
    private static ProblemBuilder ThreeInPlacesForTwo() =>
        new ProblemBuilder()
            .Blocks(3)
            .Site("H")
            .Course("D", new CourseRow { Length = 2 })
            .Course("E")
            .Places("H", "D", 2)
            .Places("H", "E", 3)
            .Students(PodA, "a", "b", "c");

    [Fact]
    public void BlocksInPlacesThatArePlainlyTooSmallCount() => Assert.Equal(2, Blocks(ThreeInPlacesForTwo()));

    [Fact]
    public void BlocksInWhichSomeHaveNothingToDoCount() =>
        Assert.Equal(2 + 1, Blocks(ThreeInPlacesForTwo().Completed("c", "E")));

    [Fact]
    public void WhoIsLeftToThemselvesCannotBeWhole() =>
        Assert.Equal(2, Blocks(ThreeInPlacesForTwo().Completed("c", "E").Completed("b", "E")));

    private static int Blocks(ProblemBuilder builder) =>
        ApartBlocks
            .Of(new BoundContext(builder.Build(), new WorkMeter(0.05), CancellationToken.None))
            .GetValueOrDefault(0);
}
