using FsCheck.Xunit;
using RosterOpt.Engine.Search;
using RosterOpt.Engine.Search.Years;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Engine.Tests.Search.Years;

public sealed class RoomLedgerTests
{
    [Property(MaxTest = 100, Replay = "2,9")]
    public void Bits_are_set_where_there_is_room_whatever_is_planned_and_after_the_roster_has_changed(int seed)
    {
        var planted = RandomProblems.Planted(seed);
        var problem = new SearchProblem(planted.Problem);
        var state = new SearchState(problem);
        var random = new SearchRandom(seed);
        var ledger = new RoomLedger(problem);
        var shift = new int[problem.Slots.OfferCount * problem.Blocks];
        ledger.Look(state);
        AssertAgrees(problem, state, ledger, shift);

        for (var i = 0; i < 20; i++)
        {
            var at = Array.FindIndex(problem.Slots.SlotOfOffer, random.Next(shift.Length), slot => slot >= 0);
            if (at >= 0)
            {
                var by = random.Next(5) - 2;
                shift[at] += by;
                ledger.Count(at / problem.Blocks, at % problem.Blocks, 1, by);
            }
            AssertAgrees(problem, state, ledger, shift);
        }

        ledger.Look(state);
        Array.Clear(shift);
        AssertAgrees(problem, state, ledger, shift);
        new StartRoster(problem, planted.Legal).CopyTo(state);
        ledger.Look(state);
        AssertAgrees(problem, state, ledger, shift);
    }

    private static void AssertAgrees(SearchProblem problem, SearchState state, RoomLedger ledger, int[] shift)
    {
        var largest = problem.PodMembers.Select(pod => pod.Length).Append(1).Max();
        for (var at = 0; at < shift.Length; at++)
        {
            var slot = problem.Slots.SlotOfOffer[at];
            var left = slot < 0 ? 0 : problem.Slots.Max[slot] - state.Occupancy.SlotCount(slot) - shift[at];
            for (var size = 1; size <= largest; size++)
            {
                var bit = ledger.RoomFor(size)[at / problem.Blocks] >> (at % problem.Blocks) & 1;
                Assert.Equal(left >= size, bit == 1);
            }
        }
    }
}
