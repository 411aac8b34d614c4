using RosterOpt.Engine.Bounds;
using RosterOpt.Testing;
using Xunit;
using static RosterOpt.Engine.Tests.Bounds.BoundCases;

namespace RosterOpt.Engine.Tests.Bounds;

public sealed class PersonalBoundTests
{
    private static readonly PersonalBound Proof = new();

    private static ProblemBuilder OneBlock(int places) =>
        new ProblemBuilder().Blocks(1, 4).Site("H").Course("D").Places("H", "D", places);

    [Fact]
    public void AWholePodEarnsItsPairsAndWhole() =>
        IsOptimum(Proof, OneBlock(3).Students(PodA, "a", "b", "c"), 4 * (30 + 10));

    [Fact]
    public void AStudentWhomNobodyCanJoinPaysIsolation() => IsOptimum(Proof, OneBlock(3).Student("a"), -4 * 120);

    [Fact]
    public void ASoloStudentDoesNot() => IsOptimum(Proof, OneBlock(3).Student("a", Solo), 0);

    [Fact]
    public void AwayIsPaidWhereEverySiteIsAway() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(1, 4)
                .Site("H", new SiteRow { Area = "north" })
                .Course("D")
                .Places("H", "D", 2)
                .Students(new StudentRow { Home = "south" }, "a", "b"),
            -8
        );

    [Fact]
    public void AllNegativePreferencesOfACompulsoryDisciplineArePaid() =>
        IsOptimum(Proof, OneBlock(2).Students(PodA, "a", "b").Prefer(-7, new AboutRow { Discipline = "D" }), 80 - 14);

    [Fact]
    public void WhoLeavesEarlyNeedNotTakeWhatCostsMore() =>
        IsOptimum(
            Proof,
            OneBlock(2)
                .Students(new StudentRow { Until = "B1" }, "a", "b")
                .Prefer(-7, new AboutRow { Discipline = "D" }),
            0
        );

    [Fact]
    public void DisciplinesWithoutACommonSiteForceMovesAndRepeatedIsolation() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Site("K")
                .Course("D")
                .Course("E")
                .Places("H", "D", 1)
                .Places("K", "E", 1)
                .Student("a", new StudentRow { MovePenalty = 3 }),
            -3 - 240 - 240
        );

    [Fact]
    public void WaitingForALateDisciplineIsPaid() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(3)
                .Site("H")
                .Course("D", new CourseRow { Earliest = "B3" })
                .Places("H", "D", 2)
                .Students(new StudentRow { WaitPenalty = 2 }, "a", "b")
                .With(settings => settings with { Wait = 5 }),
            -2 * 2 * 2 * 5
        );

    [Fact]
    public void ChangesThatCannotBeAvoidedArePaid() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Course("D")
                .Places("H", "D", 2, new PlacesRow { Block = "B2" })
                .Students(PodA, "a", "b")
                .Baseline("a: D@H", "b: - D@Gone"),
            20 - 1500
        );

    [Fact]
    public void WorstIsAtMostTheBestYearOfTheWorstOff() =>
        IsOptimum(
            Proof,
            OneBlock(2)
                .Students(PodA, "a", "b")
                .Prefer(9, new AboutRow { Student = "a", Discipline = "D" })
                .Prefer(4, new AboutRow { Student = "b", Discipline = "D" })
                .With(settings => settings with { Worst = 10 }),
            80 + 13 + 40
        );

    [Fact]
    public void KeptIsAtMostOneForEachRotationAfterTheFirst() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Course("D", new CourseRow { Times = 2 })
                .Places("H", "D", 2)
                .Students(new StudentRow(), "a", "b")
                .With(settings => settings with { Kept = 7 }),
            14
        );

    [Fact]
    public void APlaceWithoutPeersEarnsNothingForCompany() =>
        IsOptimum(
            Proof,
            new ProblemBuilder()
                .Blocks(1)
                .Site("H", new SiteRow { Peers = false })
                .Course("D")
                .Places("H", "D", 3)
                .Students(PodA, "a", "b"),
            0
        );
}
