using RosterOpt.Core.Rosters;
using RosterOpt.Core.Tests.Terms;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.Rosters;

public class RosterFactsTests
{
    private static RosterFacts Facts(params string[] roster)
    {
        var problem = TermTest.Pod().Build();
        return new RosterFacts(problem, RosterText.Parse(problem, roster));
    }

    [Fact]
    public void Occupants_are_listed_by_slot_and_by_site()
    {
        var facts = Facts("S1: D1@H1 D2@H1", "S3: D1@H1", "S2: D2@H1");

        Assert.Equal([0, 2], facts.InSlot(0, 0, 0));
        Assert.Equal([0, 1, 2], facts.AtSite(0, 0));
        Assert.Empty(facts.InSlot(1, 0, 0));
        Assert.Empty(facts.AtSite(1, 2));
    }

    [Fact]
    public void Used_slots_come_by_site_discipline_and_block()
    {
        var used = Facts("S1: D1@H2 D2@H1", "S2: D2@H1 D2@H1").UsedSlots.ToList();

        Assert.Equal([(0, 1, 0), (0, 1, 1), (1, 0, 0)], used.Select(x => (x.Site, x.Discipline, x.Block)));
        Assert.Equal([0, 1], used[1].Students);
    }

    [Fact]
    public void Company_counts_only_among_peers()
    {
        var facts = Facts("S1: D1@H1 D1@Abroad", "S4: D1@H1 D1@Abroad", "S2: D2@H1");

        Assert.True(facts.AreTogether(0, 3, 0));
        Assert.False(facts.AreTogether(0, 1, 0));
        Assert.False(facts.AreTogether(0, 3, 1));
        Assert.False(facts.AreTogether(0, 3, 2)); // both nowhere
        Assert.Equal([0, 3], facts.Company(0, 0));
        Assert.Empty(facts.Company(0, 1));
        Assert.Equal((1, 0, 0), (facts.CompanionsOf(0, 0), facts.CompanionsOf(0, 1), facts.CompanionsOf(2, 0)));
        Assert.True(facts.IsAlone(1, 0));
        Assert.False(facts.IsAlone(0, 1));
    }

    [Fact]
    public void Load_is_in_weeks_of_social_placements()
    {
        var facts = Facts("S1: D1@H1 D1@Abroad D2@H2");

        Assert.Equal(1 + 3, facts.LoadWeeks(0));
        Assert.Equal(0, facts.LoadWeeks(1));
    }

    [Fact]
    public void A_roster_of_another_shape_is_refused_with_both_sizes()
    {
        var problem = TermTest.Pod().Build();
        var other = new ProblemBuilder().Blocks(2).Site("H1").Course("D1").Student("S1").Build();

        var thrown = Assert.Throws<ArgumentException>(() =>
            new RosterFacts(problem, RosterText.Parse(other, "S1: D1@H1"))
        );

        Assert.Contains("1 students × 2 blocks", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("4 × 3", thrown.Message, StringComparison.Ordinal);
    }
}
