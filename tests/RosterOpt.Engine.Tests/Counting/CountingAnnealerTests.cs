using FsCheck.Xunit;
using RosterOpt.Engine.Counting;
using RosterOpt.Engine.Search;
using Xunit;

namespace RosterOpt.Engine.Tests.Counting;

public sealed class CountingAnnealerTests
{
    [Property(MaxTest = 20, Replay = "1,3")]
    public void The_running_sums_are_those_of_the_counts_and_no_place_is_exceeded(int seed)
    {
        var layout = new SearchProblem(CountingCases.Planted(seed, isLong: seed % 2 == 0));
        var problem = new CountingProblem(layout, PodClasses.Of(layout), bySite: false);
        var state = new CountingState(problem, placeWeight: 2);

        new CountingAnnealer(problem, state, new SearchRandom(seed)).Cool(CoolingPlan.Loose, 3000, () => true);

        var again = new CountingState(problem, placeWeight: 2);
        var taken = new int[layout.Slots.Count];
        foreach (var cell in problem.LiveCells)
        {
            foreach (var k in state.UnitsOf(cell))
            {
                again.Add(k, cell);
                for (var i = cell; i < cell + problem.LengthOf(k, cell); i++)
                {
                    taken[layout.Slots.SlotOfOffer[i]] += problem.Classes[k].Size;
                }
            }
        }
        Assert.Equal(again.Excess, state.Excess, 6);
        Assert.Equal(again.Energy, state.Energy, 6);
        Assert.All(Enumerable.Range(0, taken.Length), slot => Assert.True(taken[slot] <= layout.Slots.Max[slot]));
    }
}
