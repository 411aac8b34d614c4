using RosterOpt.Core.Auditing;
using RosterOpt.Reports.Summaries;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Summaries;

public sealed class UnplacedFinderTests
{
    [Fact]
    public void A_legal_roster_leaves_nothing_undone()
    {
        Assert.Empty(UnplacedFinder.Find(Example.Problem, Example.Legal));
    }

    [Fact]
    public void A_missing_discipline_is_named_with_its_student()
    {
        var gap = Assert.Single(UnplacedFinder.Find(Example.Problem, Example.Broken));

        Assert.Equal(new UnplacedRotations("S3", "Primary", null, 1), gap);
    }

    [Fact]
    public void Electives_are_named_by_their_pool_and_completed_ones_count()
    {
        var problem = new ProblemBuilder()
            .Blocks(3)
            .Site("H")
            .Course("A", new CourseRow { Pool = "options" })
            .Course("B", new CourseRow { Pool = "options" })
            .Course("C", new CourseRow { Pool = "options" })
            .Places("H", "A", 9)
            .Places("H", "B", 9)
            .Places("H", "C", 9)
            .PoolCount("options", 2)
            .Student("S1")
            .Student("S2")
            .Student("S3")
            .Completed("S2", "A")
            .Build();
        var roster = RosterText.Parse(problem, "S1: A@H", "S2: B@H", "S3: A@H B@H C@H");

        var gap = Assert.Single(UnplacedFinder.Find(problem, roster));

        Assert.Equal(new UnplacedRotations("S1", null, "options", 1), gap);
    }

    [Fact]
    public void Missing_disciplines_are_those_that_the_audit_counts()
    {
        foreach (var seed in Enumerable.Range(1, 200))
        {
            var drawn = AuditCase.Create(seed);
            var audit = Audit.Run(drawn.Problem, drawn.Roster);
            var unplaced = UnplacedFinder.Find(drawn.Problem, drawn.Roster);

            Assert.Equal(
                audit.Violations.GetValueOrDefault("missing-discipline"),
                unplaced.Where(gap => gap.Discipline is not null).Sum(gap => gap.Rotations)
            );
            Assert.True(
                unplaced.Count(gap => gap.Pool is not null) <= audit.Violations.GetValueOrDefault("pool-count")
            );
        }
    }
}
