using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;
using static RosterOpt.Engine.Tests.Bounds.BoundCases;

namespace RosterOpt.Engine.Tests.Bounds;

public sealed class WholeSizesTests
{
    private static readonly DisciplineBound Proof = new();

    private static ProblemBuilder TwoCourses() =>
        new ProblemBuilder()
            .Blocks(3)
            .Site("H")
            .Course("D")
            .Course("E")
            .Places("H", "D", 3)
            .Places("H", "E", 3)
            .Students(PodA, "a", "b");

    [Fact]
    public void APodThatCanAlwaysBeTogetherGainsNothingBySomebodyBeingAway() =>
        IsOptimum(Proof, TwoCourses().Student("c", new StudentRow { Pod = "A", Leave = "B2" }), 2 * (30 + 10));

    [Fact]
    public void TheOthersAreWholeWhileSomebodyIsAwayWhoHasNothingToDoThen() =>
        IsOptimum(
            Proof,
            TwoCourses().Student("c", new StudentRow { Pod = "A", Leave = "B2" }).Completed("c", "D"),
            30 + 10 + 10 + 10
        );

    [Fact]
    public void TheOthersAreWholeOnceThoughSomebodyIsAwayTwice() =>
        IsOptimum(
            Proof,
            TwoCourses().Student("c", new StudentRow { Pod = "A", Leave = "B1;B2" }).Completed("c", "D"),
            30 + 10 + 10 + 10
        );

    [Fact]
    public void AlmostAllOfAPodAreWholeWhereNeverAllAreDue() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Course("D")
                .Places("H", "D", 3)
                .Students(PodA, "a", "b")
                .Student("c", new StudentRow { Pod = "A", Leave = "B1..B2" })
                .Completed("c", "D"),
            10 + 10
        );
}
