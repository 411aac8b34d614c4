using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;
using static RosterOpt.Engine.Tests.Bounds.BoundCases;

namespace RosterOpt.Engine.Tests.Bounds;

public sealed class LoneBoundTests
{
    private static readonly StudentRow Anybody = new();

    private static ProblemBuilder OneBlock(params int[] places)
    {
        var builder = new ProblemBuilder().Blocks(1).Course("D");
        for (var i = 0; i < places.Length; i++)
        {
            builder.Site($"H{i}").Places($"H{i}", "D", places[i]);
        }
        return builder;
    }

    [Fact]
    public void AStudentWhomNobodyCanJoinIsAlone() => IsFewest(new HermitBound(), OneBlock(5).Student("a"), 1);

    [Fact]
    public void ASoloStudentIsNeverAlone() => IsFewest(new HermitBound(), OneBlock(5).Student("a", Solo), 0);

    [Fact]
    public void APlaceWithoutPeersLeavesNobodyAlone() =>
        IsFewest(
            new HermitBound(),
            new ProblemBuilder()
                .Blocks(1)
                .Course("D")
                .Site("H", new SiteRow { Peers = false })
                .Places("H", "D", 1)
                .Student("a"),
            0
        );

    [Fact]
    public void CountedBySiteAnotherDisciplineIsCompany() =>
        IsFewest(
            new HermitBound(),
            new ProblemBuilder()
                .Blocks(1)
                .Site("H")
                .Course("D")
                .Course("E", new CourseRow { Programme = "other" })
                .Places("H", "D", 1)
                .Places("H", "E", 1)
                .Student("a")
                .Student("b", new StudentRow { Programme = "other" })
                .With(settings => settings with { TogetherAt = Core.Cohort.TogetherAt.Site }),
            0
        );

    [Fact]
    public void ThreeStudentsDoNotFitIntoOnePlaceForTwo() =>
        IsFewest(new RoomBound(), OneBlock(2, 1, 1).Students(Anybody, "a", "b", "c"), 1);

    [Fact]
    public void RoomElsewhereDoesNotHelpWhoMayNotGoThere() =>
        IsFewest(
            new RoomBound(),
            OneBlock(2, 3, 1, 1)
                .Students(Anybody, "a", "b", "c", "d")
                .Exclude(new AboutRow { Student = "a", Site = "H1" })
                .Exclude(new AboutRow { Student = "b", Site = "H1" })
                .Exclude(new AboutRow { Student = "c", Site = "H1" }),
            2
        );

    [Fact]
    public void APlaceForOneThatMustBeFilledLeavesOneAlone() =>
        IsFewest(
            new ForcedSingleBound(),
            OneBlock(4).Site("K").Places("K", "D", 1, new PlacesRow { Min = 1 }).Students(Anybody, "a", "b", "c"),
            1
        );

    [Fact]
    public void ASoloStudentMayFillIt() =>
        IsFewest(
            new ForcedSingleBound(),
            OneBlock(4)
                .Site("K")
                .Places("K", "D", 1, new PlacesRow { Min = 1 })
                .Students(Anybody, "a", "b")
                .Student("c", Solo),
            0
        );

    [Fact]
    public void FourStudentsForThreePlacesThatMustBeFilledLeaveTwoAlone()
    {
        var builder = new ProblemBuilder().Blocks(1).Course("D").Students(Anybody, "a", "b", "c", "d");
        foreach (var site in new[] { "H", "K", "L" })
        {
            builder.Site(site).Places(site, "D", 3, new PlacesRow { Min = 1 });
        }
        IsFewest(new ThinSpreadBound(), builder, 2);
    }

    [Fact]
    public void AnOddNumberInPlacesForTwoLeavesOneAlone() =>
        IsFewest(new ParityBound(), OneBlock(2, 2).Students(Anybody, "a", "b", "c"), 1);

    [Fact]
    public void AnEvenNumberInPlacesForTwoLeavesNobodyAlone() =>
        IsFewest(new ParityBound(), OneBlock(2, 2).Students(Anybody, "a", "b", "c", "d"), 0);

    [Fact]
    public void TheCatalogueAddsTheBestOfEachDiscipline()
    {
        var bounds = BoundCatalogue.Compute(
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Site("K")
                .Course("D")
                .Course("E")
                .Places("H", "D", 1)
                .Places("K", "D", 2)
                .Places("H", "E", 2)
                .Places("K", "E", 2)
                .Students(Anybody, "a", "b", "c")
                .Exclude(new AboutRow { Discipline = "D", Block = "B2" })
                .Build(),
            0.01,
            CancellationToken.None
        );
        Assert.Equal(2, bounds.Lone);
        Assert.Contains("2 from an odd number", bounds.LoneProof, StringComparison.Ordinal);
    }
}
