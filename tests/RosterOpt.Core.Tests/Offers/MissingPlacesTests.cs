using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Offers;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Offers;

[Properties(Arbitrary = [typeof(RosterArbitraries)], MaxTest = 150, Replay = "20270107,13")]
public class MissingPlacesTests
{
    private static ProblemBuilder Three() =>
        new ProblemBuilder()
            .Blocks(1)
            .Site("H1")
            .Course("D1", new CourseRow { Programme = "A" })
            .Course("D1", new CourseRow { Programme = "B" })
            .Students(new StudentRow { Programme = "A" }, "S1", "S2")
            .Student("S3", new StudentRow { Programme = "B" });

    private static readonly string[] Roster = ["S1: D1@H1", "S2: D1@H1", "S3: D1@H1"];

    [Fact]
    public void Every_kind_of_limit_is_told_with_what_is_missing()
    {
        var problem = Three()
            .Places("H1", "D1", 1)
            .SitePlaces("H1", 2)
            .Places("H1", "D1", 1, new PlacesRow { Programme = "A" })
            .Build();

        var missing = MissingPlaces.Of(problem, RosterText.Parse(problem, Roster));

        Assert.Equal(
            [(0, 2, 0), (-1, 1, 0), (0, 1, 1)],
            missing.All.Select(one => (one.Discipline, one.Count, one.Programmes.Count))
        );
        Assert.True(missing.IsLegalThen);
    }

    [Fact]
    public void What_places_cannot_mend_stays_broken()
    {
        var problem = Three().Course("D2", new CourseRow { Programme = "A" }).Places("H1", "D1", 2).Build();

        var missing = MissingPlaces.Of(problem, RosterText.Parse(problem, Roster));

        Assert.Equal(1, missing.All.Single().Count);
        Assert.Equal(["missing-discipline"], missing.Then.Violations.Keys);
    }

    [Property]
    public void Once_they_are_offered_no_limit_is_exceeded_and_nothing_else_has_changed(AuditCase drawn)
    {
        var before = Audit.Run(drawn.Problem, drawn.Roster);
        var missing = MissingPlaces.Of(drawn.Problem, drawn.Roster);
        string[] limits = ["over-capacity", "over-site-places", "over-programme-places"];

        Assert.Equal(
            before.Violations.Where(one => limits.Contains(one.Key)).Sum(one => one.Value),
            missing.All.Sum(one => one.Count)
        );
        Assert.Equal(before.Violations.Where(one => !limits.Contains(one.Key)), missing.Then.Violations);
        Assert.Equal(before.Score, missing.Then.Score);
    }
}
