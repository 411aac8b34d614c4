using RosterOpt.Core.Auditing;
using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;
using static RosterOpt.Engine.Tests.Bounds.BoundCases;

namespace RosterOpt.Engine.Tests.Bounds;

public sealed class DisciplineBoundTests
{
    private static readonly DisciplineBound Proof = new();

    private static ProblemBuilder OneBlock() => new ProblemBuilder().Blocks(1).Course("D");

    [Fact]
    public void APodOfFourInPlacesForTwoEarnsTwoPairs() =>
        IsOptimum(
            Proof,
            OneBlock().Site("H").Site("K").Places("H", "D", 2).Places("K", "D", 2).Students(PodA, "a", "b", "c", "d"),
            20
        );

    [Fact]
    public void TwoPodsShareTheOnePlaceThatTakesAPodWhole() =>
        IsOptimum(
            Proof,
            OneBlock()
                .Site("H")
                .Site("K")
                .Places("H", "D", 2)
                .Places("K", "D", 2)
                .Students(PodA, "a", "b")
                .Students(PodB, "c", "d")
                .Exclude(new AboutRow { Student = "c", Site = "K" }),
            40
        );

    [Fact]
    public void TheBetterPlaceIsTakenOnce() =>
        IsOptimum(
            Proof,
            OneBlock()
                .Site("H")
                .Site("K")
                .Places("H", "D", 1)
                .Places("K", "D", 1)
                .Students(new StudentRow(), "a", "b")
                .Prefer(10, new AboutRow { Site = "H" })
                .Prefer(4, new AboutRow { Site = "K" })
                .With(settings => settings with { Isolation = 0, RepeatIsolation = 0 }),
            14
        );

    [Fact]
    public void PlacesReservedForOthersAreNotTaken() =>
        IsOptimum(
            Proof,
            OneBlock()
                .Site("H")
                .Site("K")
                .Places("H", "D", 4)
                .Places("H", "D", 2, new PlacesRow { Programme = "main" })
                .Places("K", "D", 4)
                .Students(PodA, "a", "b")
                .Students(PodB, "c", "d")
                .Prefer(10, new AboutRow { Site = "H" }),
            40 + 20
        );

    [Fact]
    public void EachLongBlockIsUsedOnce() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Block("B1", 1)
                .Block("B2", 8)
                .Site("H")
                .Course("D")
                .Course("E")
                .Places("H", "D", 2)
                .Places("H", "E", 2)
                .Students(PodA, "a", "b"),
            9 * 20
        );

    [Fact]
    public void AWishInAPlaceForOnePodEarnsNothing() =>
        IsOptimum(
            Proof,
            OneBlock()
                .Site("H")
                .Site("K")
                .Places("H", "D", 2, new PlacesRow { OpenMin = 2 })
                .Places("K", "D", 2, new PlacesRow { OpenMin = 2 })
                .Students(PodA, "a", "b")
                .Students(PodB, "c", "d")
                .Wish("a", "c"),
            40
        );

    [Fact]
    public void AWishEarnsWhereBothPodsFit() =>
        IsOptimum(
            Proof,
            OneBlock()
                .Site("H")
                .Places("H", "D", 4)
                .Students(PodA, "a", "b")
                .Students(PodB, "c", "d")
                .Wish("a", "c", 3),
            40 + 15
        );

    [Fact]
    public void APodTooLargeForAPlaceSplitsAlikeInBothBlocksOfARotation() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Site("K")
                .Course("D", new CourseRow { Length = 2 })
                .Places("H", "D", 2)
                .Places("K", "D", 2)
                .Students(PodA, "a", "b", "c")
                .Student("d")
                .With(settings => settings with { Stranger = 0 }),
            2 * 10
        );

    [Fact]
    public void WhoSharesAPlaceWithoutAPodmatePaysForItWhereAPodmateIsNeverFree() =>
        IsOptimum(
            Proof,
            OneBlock()
                .Site("H")
                .Site("K")
                .Places("H", "D", 2)
                .Places("K", "D", 2)
                .Students(PodA, "a", "b", "c")
                .Student("d"),
            10 - 5
        );

    [Fact]
    public void WholePodsThatDoNotFitTogetherEarnNoWish() =>
        IsOptimum(
            Proof,
            OneBlock()
                .Site("H")
                .Site("K")
                .Places("H", "D", 3)
                .Places("K", "D", 3)
                .Students(PodA, "a", "b")
                .Students(PodB, "c", "d")
                .Wish("a", "c"),
            40
        );

    [Fact]
    public void AnElectiveIsTakenOnce() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Course("D", new CourseRow { Pool = "X" })
                .Course("E", new CourseRow { Pool = "X" })
                .PoolCount("X", 2)
                .Places("H", "D", 2)
                .Places("H", "E", 2)
                .Prefer(9, new AboutRow { Discipline = "D" })
                .Students(PodA, "a", "b"),
            40 + 18
        );

    [Fact]
    public void RotationsOfElectivesOfDifferentLengthsAreCountedAsRotations() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Course("Short", new CourseRow { Pool = "X" })
                .Course("Long", new CourseRow { Pool = "X", Length = 2 })
                .PoolCount("X", 1)
                .Places("H", "Short", 2)
                .Places("H", "Long", 1)
                .Students(PodA, "a", "b"),
            20
        );

    [Fact]
    public void PlantedWholePodsInExactlyEnoughPlacesAreOptimal()
    {
        const int Blocks = 6;
        const int PodsEach = 5;
        var builder = new ProblemBuilder().Blocks(Blocks, 4);
        var lines = new List<string>();
        for (var d = 0; d < Blocks; d++)
        {
            builder.Site($"H{d}").Course($"D{d}").Places($"H{d}", $"D{d}", 0);
        }
        for (var pod = 0; pod < Blocks * PodsEach; pod++)
        {
            var year = string.Join(
                ' ',
                Enumerable.Range(0, Blocks).Select(b => $"D{(pod + b) % Blocks}@H{(pod + b) % Blocks}")
            );
            for (var member = 0; member < 3 + (pod / Blocks % 3); member++)
            {
                builder.Student($"S{pod}-{member}", new StudentRow { Pod = $"P{pod}" });
                lines.Add($"S{pod}-{member}: {year}");
            }
        }
        for (var d = 0; d < Blocks; d++)
        {
            builder.Places($"H{d}", $"D{d}", 3 + 4 + 5 + 3 + 4, new PlacesRow { Block = "B1..B6" });
        }
        var problem = builder.Build();
        var audit = Audit.Run(problem, RosterText.Parse(problem, [.. lines]));
        Assert.True(audit.IsLegal);
        Assert.Equal(audit.Score, Value(Proof, problem));
    }

    [Fact]
    public void PodsTooLargeForTheProofAreLeftToOthers()
    {
        var ids = Enumerable.Range(0, 41).Select(i => $"s{i}").ToArray();
        var problem = OneBlock().Site("H").Places("H", "D", 41).Students(PodA, ids).Build();
        Assert.Null(Value(Proof, problem));
        Assert.Equal((10 * 41 * 20) + 10, BoundCatalogue.Compute(problem, 0.01, CancellationToken.None).Upper);
    }

    [Fact]
    public void NumbersTooLargeForTheProofAreLeftToOthers()
    {
        var problem = OneBlock()
            .Site("H")
            .Places("H", "D", 2)
            .Students(PodA, "a", "b")
            .Prefer(999_999, new AboutRow { Site = "H" })
            .With(settings => settings with { Preference = 999_999 })
            .Build();
        Assert.Null(Value(Proof, problem));
        Assert.Equal(
            (2 * 999_999L * 999_999L) + 20,
            BoundCatalogue.Compute(problem, 0.01, CancellationToken.None).Upper
        );
    }
}
