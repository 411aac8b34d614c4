using FsCheck.Xunit;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Offers;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Offers;

[Properties(Arbitrary = [typeof(RosterArbitraries)], MaxTest = 150, Replay = "20270106,11")]
public class SparePlacesTests
{
    private static ProblemBuilder Two() =>
        new ProblemBuilder()
            .Blocks(2)
            .Site("H1")
            .Site("H2")
            .Course("D1")
            .Course("D2")
            .Students(new StudentRow(), "S1", "S2");

    [Fact]
    public void Empty_places_are_counted_by_slot_and_for_the_whole_year()
    {
        var problem = Two().Places("H1", "D1", 3).Places("H1", "D2", 2).Places("H2", "D1", 1).Build();

        var spare = Of(problem, "S1: D1@H1 D2@H1", "S2: D2@H1 D1@H1");

        Assert.Equal([(2, 4), (1, 2), (1, 2)], spare.Offers.Select(offer => (offer.EmptyAlways, offer.Empty)));
        Assert.Equal((12, 8), (spare.Places, spare.Empty));
        Assert.True(spare.IsKept);
    }

    [Fact]
    public void A_place_used_in_one_block_is_not_empty_all_year()
    {
        var problem = Two().Places("H1", "D1", 2).Places("H1", "D2", 2).Build();

        var offer = Of(problem, "S1: D1@H1 D2@H1", "S2: D1@H1 D2@H1").Offers[0];

        Assert.Equal((0, 2), (offer.EmptyAlways, offer.Empty));
    }

    [Fact]
    public void Never_needed_are_places_beyond_all_who_may_be_there()
    {
        var problem = Two()
            .Student("S3", new StudentRow { Tags = "car", Leave = "B2" })
            .Places("H1", "D1", 5)
            .Places("H1", "D2", 5)
            .Places("H2", "D1", 3, new PlacesRow { Requires = "car" })
            .SitePlaces("H1", 2, "B2")
            .Exclude(
                new AboutRow
                {
                    Student = "S1",
                    Site = "H1",
                    Discipline = "D2",
                    Block = "B1",
                }
            )
            .Build();

        var spare = Of(problem, "S1: D1@H1 D2@H1", "S2: D2@H1 D1@H1");

        // By discipline: H1 D1 (3 and the site's 2), H1 D2 (2, for S1 is excluded, and 2), H2 D1 (the one with a car, who is on leave in B2).
        Assert.Equal([3, 2, 2, 2, 1, 0], spare.Offers.SelectMany(offer => offer.Slots).Select(slot => slot.MostEver));
        Assert.Equal([5, 6, 5], spare.Offers.Select(offer => offer.NeverNeeded));
    }

    [Fact]
    public void Nothing_is_given_back_of_an_illegal_roster()
    {
        var problem = Two().Places("H1", "D1", 1).Places("H1", "D2", 3).Build();

        var spare = Of(problem, "S1: D1@H1 D2@H1", "S2: D1@H1 D2@H1");

        Assert.False(spare.IsKept);
        Assert.Equal([0, 1, 3, 1], spare.Offers.SelectMany(offer => offer.Slots).Select(slot => slot.Empty));
    }

    [Property]
    public void With_all_empty_places_given_back_a_roster_is_legal_and_scores_the_same(PlantedCase planted)
    {
        var lowered = SparePlaces.GiveBack(planted.Problem, planted.Legal);
        var (before, after) = (Audit.Run(planted.Problem, planted.Legal), Audit.Run(lowered, planted.Legal));

        Assert.True(after.IsLegal);
        Assert.Equal(before.Score, after.Score);
        Assert.True(SparePlaces.Of(planted.Problem, planted.Legal).IsKept);
        Assert.All(
            lowered.Slots,
            slot => Assert.True(slot.Min <= slot.Max && (slot.Max == 0 || slot.OpenMin <= slot.Max))
        );
        Assert.Equal(0, SparePlaces.Of(lowered, planted.Legal).Empty);
    }

    [Property]
    public void No_legal_roster_has_more_students_in_a_slot_than_ever_may_be(PlantedCase planted)
    {
        var uses = SparePlaces.Of(planted.Problem, planted.Legal).Offers.SelectMany(offer => offer.Slots);

        Assert.All(uses, use => Assert.True(use.Used <= use.MostEver));
    }

    private static SparePlaces Of(PlacementProblem problem, params string[] roster) =>
        SparePlaces.Of(problem, RosterText.Parse(problem, roster));
}
