using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Mending;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Mending;

public sealed class LonePlacementFinderTests
{
    [Fact]
    public void A_lock_comes_before_every_other_cause() =>
        Assert.Equal(LoneCause.Locked, Only(Base(places: 1).Lock("S1", "B1", "H1", "D"), "S1: D@H1", "S2: D@H2").Cause);

    [Fact]
    public void One_place_holds_one_student()
    {
        var lone = Only(Base(places: 1), "S1: D@H1", "S2: D@H2", "S3: D@H2");

        Assert.Equal(LoneCause.OnlyPlace, lone.Cause);
        Assert.Equal([new Placement(0, 0, 1, 0)], lone.Mend!.Changes);
        // One alone could not come: the other would be left alone in turn.
        Assert.Equal([(0, 0, 0), (0, 0, 0)], lone.WithPlaces!.ExtraPlaces);
    }

    [Fact]
    public void Whoever_may_not_be_there_cannot_join()
    {
        var builder = Base(places: 2)
            .Exclude(new AboutRow { Student = "S2", Site = "H1" })
            .Exclude(new AboutRow { Student = "S3", Site = "H1" });

        Assert.Equal(LoneCause.NobodyElse, Only(builder, "S1: D@H1", "S2: D@H2", "S3: D@H2").Cause);
    }

    [Fact]
    public void A_trade_off_names_its_cost()
    {
        var builder = Base(places: 2).Prefer(1_000, new AboutRow { Student = "S1", Site = "H1" });
        var lone = Only(builder, "S1: D@H1", "S2: D@H2", "S3: D@H2");

        Assert.Equal(LoneCause.TradeOff, lone.Cause);
        Assert.Equal(-880, lone.Mend!.Points);
        Assert.Equal([new Placement(0, 0, 1, 0)], lone.Mend.Changes);
    }

    /// <summary>The costs are not estimates: the mended roster, audited from scratch, has exactly that score, and fewer are alone.</summary>
    [Property(MaxTest = 40, Replay = "5,11")]
    public void A_mend_is_worth_what_it_says(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        var before = Audit.Run(planted.Problem, planted.Legal);
        var facts = new RosterFacts(planted.Problem, planted.Legal);
        var found = LonePlacementFinder.Find(planted.Problem, planted.Legal);

        Assert.Equal(
            planted
                .Legal.Placements.Where(line => facts.IsAlone(line.Student, line.Block))
                .Select(line => (line.Student, line.Block)),
            found.Select(lone => (lone.Student, lone.Block))
        );
        foreach (var mend in found.Select(lone => lone.Mend).OfType<RosterMend>())
        {
            var after = Audit.Run(planted.Problem, Apply(planted.Problem, planted.Legal, mend));
            Assert.True(after.IsLegal, $"seed {seed}: {string.Join(", ", after.Violations)}");
            Assert.Equal(before.Score + mend.Points, after.Score);
            Assert.True(after.Metrics.IsolatedStudentBlocks < before.Metrics.IsolatedStudentBlocks);
        }
    }

    private static Roster Apply(PlacementProblem problem, Roster roster, RosterMend mend)
    {
        var places = new Place[problem.Students.Count * problem.Blocks.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var (student, block) = Math.DivRem(i, problem.Blocks.Count);
            places[i] = roster.At(student, block);
        }
        foreach (var line in mend.Changes)
        {
            places[(line.Student * problem.Blocks.Count) + line.Block] = line.Place;
        }
        return Roster.FromPlaces(problem, places);
    }

    private static ProblemBuilder Base(int places) =>
        new ProblemBuilder()
            .Blocks(1)
            .Site("H1")
            .Site("H2")
            .Course("D")
            .Places("H1", "D", places)
            .Places("H2", "D", 3)
            .Student("S1")
            .Student("S2")
            .Student("S3");

    private static LonePlacement Only(ProblemBuilder builder, params string[] lines)
    {
        var problem = builder.Build();
        return LonePlacementFinder
            .Find(problem, RosterText.Parse(problem, lines))
            .Single(lone => problem.Students[lone.Student].Id == "S1");
    }
}
