using RosterOpt.Core.Cohort;
using RosterOpt.Testing;
using Xunit;
using static RosterOpt.Engine.Tests.Bounds.BoundCases;

namespace RosterOpt.Engine.Tests.Bounds;

/// <summary>Small problems, each with a trap for a bound; every roster of each is tried.</summary>
public sealed class BoundEdgeCaseTests
{
    private static ProblemBuilder TwoDisciplines(int blocks) =>
        new ProblemBuilder().Blocks(blocks).Site("H").Course("D").Course("E").Places("H", "D", 2).Places("H", "E", 2);

    [Fact]
    public void LeaveMakesAPodOfThreeWholeWithTwo() =>
        Holds(TwoDisciplines(2).Students(PodA, "a", "b").Student("c", PodA with { Leave = "B1;B2", Until = "B2" }));

    [Fact]
    public void TwoRotationsOfOneDisciplineInARow() =>
        Holds(
            new ProblemBuilder()
                .Block("B1", 2)
                .Block("B2", 1)
                .Block("B3", 3)
                .Block("B4", 1)
                .Site("H")
                .Site("K")
                .Course("D", new CourseRow { Length = 2, Times = 2 })
                .Places("H", "D", 2)
                .Places("K", "D", 1)
                .Prefer(5, new AboutRow { Site = "K", Block = "B3" })
                .Prefer(-4, new AboutRow { Site = "H", Block = "B3" })
                .Students(PodA, "a", "b")
        );

    [Fact]
    public void APodAcrossProgrammesWithRotationsOfDifferentLengths() =>
        Holds(
            new ProblemBuilder()
                .Blocks(3)
                .Site("H")
                .Course("D")
                .Course("D", new CourseRow { Programme = "other", Length = 2 })
                .Places("H", "D", 3)
                .Students(PodA, "a", "b")
                .Student("c", PodA with { Programme = "other" })
                .Prefer(7, new AboutRow { Discipline = "D" })
        );

    [Fact]
    public void CompanyBySiteAcrossDisciplines() =>
        Holds(
            TwoDisciplines(2)
                .Students(PodA, "a", "b", "c")
                .Wish("a", "d", 4)
                .Student("d", new StudentRow { Until = "B1" })
                .With(settings => settings with { TogetherAt = TogetherAt.Site })
        );

    [Fact]
    public void WhoLeavesEarlyMayTakeMoreElectivesThanThePoolAsksFor() =>
        Holds(
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Course("D", new CourseRow { Pool = "X" })
                .Course("E", new CourseRow { Pool = "X" })
                .PoolCount("X", 1)
                .Places("H", "D", 2)
                .Places("H", "E", 2)
                .Prefer(50, new AboutRow { Discipline = "D" })
                .Prefer(40, new AboutRow { Discipline = "E" })
                .Students(PodA with { Until = "B2" }, "a", "b")
                .Student("c", PodA)
        );

    [Fact]
    public void AnElectiveCompletedNoTimesMayBeTakenForNothing() =>
        Holds(
            new ProblemBuilder()
                .Blocks(2)
                .Site("H")
                .Course("D", new CourseRow { Pool = "X" })
                .Course("E", new CourseRow { Pool = "X" })
                .PoolCount("X", 2)
                .Completed("a", "D", 0)
                .Places("H", "D", 2)
                .Places("H", "E", 2)
                .Prefer(50, new AboutRow { Discipline = "D" })
                .Students(PodA, "a", "b")
        );

    [Fact]
    public void OnePodmateHasCompletedTheDiscipline() =>
        Holds(
            TwoDisciplines(2)
                .Students(PodA, "a", "b", "c")
                .Completed("c", "D")
                .Prefer(-30, new AboutRow { Discipline = "E" })
        );

    [Fact]
    public void MinimumsForceStudentsApart() =>
        Holds(
            new ProblemBuilder()
                .Blocks(1)
                .Course("D")
                .Site("H")
                .Site("K")
                .Places("H", "D", 3, new PlacesRow { Min = 1 })
                .Places("K", "D", 3, new PlacesRow { Min = 2, OpenMin = 2 })
                .Students(PodA, "a", "b", "c")
                .Student("d", Solo)
        );

    [Fact]
    public void ASiteLimitBelowTheSlotsAndALock() =>
        Holds(
            TwoDisciplines(2)
                .SitePlaces("H", 3)
                .Students(PodA, "a", "b")
                .Student("c")
                .Lock("c", "B1", "H", "E")
                .Wish("c", "a", 2)
        );

    [Fact]
    public void FactorsOfZeroAndFreePlaces() =>
        Holds(
            new ProblemBuilder()
                .Blocks(2, 3)
                .Site("H")
                .Site("K", new SiteRow { Peers = false, Area = "far" })
                .Course("D", new CourseRow { Times = 2 })
                .Places("H", "D", 1)
                .Places("K", "D", 1)
                .Student(
                    "a",
                    new StudentRow
                    {
                        IsolationPenalty = 0,
                        MovePenalty = 0,
                        Home = "near",
                    }
                )
                .Student(
                    "b",
                    new StudentRow
                    {
                        IsolationPenalty = 5,
                        MovePenalty = 9,
                        Home = "near",
                    }
                )
                .Prefer(900, new AboutRow { Site = "K", Student = "b" })
        );

    [Fact]
    public void EveryTermAtOnce() =>
        Holds(
            TwoDisciplines(2)
                .Students(PodA, "a", "b")
                .Students(PodB with { Until = "B2" }, "c", "d")
                .Apart("a", "c")
                .Wish("b", "d")
                .Baseline("a: D@H E@H", "c: E@H")
                .With(settings =>
                    settings with
                    {
                        Unanchored = 3,
                        Supporter = 4,
                        SupporterFrom = 2,
                        Kept = 50,
                        Worst = 11,
                        Wait = 6,
                        Stranger = 0,
                    }
                )
        );
}
