using RosterOpt.Engine.Search;
using Xunit;

namespace RosterOpt.Engine.Tests.Search;

public sealed class SearchPlanTests
{
    [Theory]
    [InlineData(1, false, false, 1)]
    [InlineData(2, true, false, 12_000)]
    [InlineData(1, true, true, 500)]
    [InlineData(2, false, true, 400_000)]
    [InlineData(8, true, true, 1e12)]
    public void Stretches_follow_each_other_to_the_end_and_cool_down(int chains, bool large, bool warm, double moves)
    {
        var plan = SearchPlan.Of((chains, large), warm, moves);

        Assert.Equal(1, plan[^1].Until);
        Assert.Equal(plan.OrderBy(stretch => stretch.Until), plan);
        Assert.Equal(plan.Count, plan.Select(stretch => stretch.Until).Distinct().Count());
        Assert.All(plan, stretch => Assert.True(stretch.Temperatures.From > stretch.Temperatures.To));
        Assert.True(plan[^1].Meets);
        Assert.Equal(large ? 2 : 0, plan.Count(stretch => stretch.IsLarge));
        Assert.True(plan[^1].YearsOneIn > 0 || !large);
    }

    [Fact]
    public void A_given_roster_is_not_melted_by_the_first_chain_but_by_another_stretch_or_chain()
    {
        var alone = SearchPlan.Of((1, false), isWarm: true, movesPerStudent: 1);
        var pair = SearchPlan.Of((2, false), isWarm: true, movesPerStudent: 1);

        Assert.True(alone[0].First.From < alone[1].First.From, "one chain polishes, then melts");
        Assert.True(pair[0].First.From < pair[0].Temperatures.From, "the first polishes while the other melts");
    }

    [Theory]
    [InlineData(0.02, 12_000)]
    [InlineData(0.9, 1)]
    [InlineData(0.05, 1e9)]
    public void Coolings_of_the_merged_problem_follow_each_other_and_leave_time_for_the_small_places(
        double began,
        double moves
    )
    {
        var plan = SearchPlan.Merged(began, moves);

        Assert.Equal(plan.OrderBy(stretch => stretch.Until), plan);
        Assert.True(plan[0].Until > began);
        Assert.InRange(plan[^1].Until, began, 0.96);
        Assert.Equal(1, SearchPlan.Unmerged[^1].Until);
    }
}
