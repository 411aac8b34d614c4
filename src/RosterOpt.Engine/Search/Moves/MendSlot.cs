namespace RosterOpt.Engine.Search.Moves;

/// <summary>
/// Mends a slot that is over-full or below a minimum by a chain: somebody comes from (or goes to) another slot of the discipline; where
/// that one is then short (or over-full), the chain goes on there, up to six steps, and is judged only at the end. Without it data with
/// many minimums finds no legal roster at all.
/// </summary>
internal sealed class MendSlot : IMove
{
    private const int Depth = 6;
    private readonly ExchangeBlocks exchange = new();

    public string Name => "mend-slot";

    public bool TryPropose(MoveKit kit)
    {
        var bad = kit.State.Occupancy.BadSlots;
        if (bad.Count == 0)
        {
            return false;
        }
        var slot = bad[kit.Random.Next(bad.Count)];
        var any = false;
        for (var step = 0; step < Depth && slot >= 0; step++)
        {
            var n = kit.State.Occupancy.SlotCount(slot);
            var low = Math.Max(kit.Problem.Slots.Min[slot], n > 0 ? kit.Problem.Slots.OpenMin[slot] : 0);
            var next =
                n > kit.Problem.Slots.Max[slot] ? SendAway(kit, slot)
                : n < low ? BringIn(kit, slot)
                : -1;
            if (next == -2)
            {
                return any;
            }
            any |= next >= 0 || n > kit.Problem.Slots.Max[slot] || n < low;
            slot = next;
        }
        return any;
    }

    /// <summary>Brings one student in.</summary>
    /// <returns>The slot they left, or -2 where nobody came.</returns>
    private int BringIn(MoveKit kit, int slot)
    {
        var (offer, block) = (kit.Problem.Slots.Offer[slot], kit.Problem.Slots.Block[slot]);
        var discipline = kit.Problem.Slots.Discipline[slot];
        var offers = kit.Problem.Slots.OffersOfDiscipline[discipline];
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var other = offers[kit.Random.Next(offers.Length)];
            var sameBlock = kit.Random.Next(3) > 0;
            var at = sameBlock ? block : kit.Random.Next(kit.Problem.Blocks);
            var from = kit.Problem.Slots.SlotOfOffer[(other * kit.Problem.Blocks) + at];
            if (from < 0 || from == slot || kit.State.Occupancy.SlotCount(from) == 0)
            {
                continue;
            }
            var here = kit.State.Occupancy.Occupants(from);
            var student = here[kit.Random.Next(here.Length)];
            var start = kit.State.StartAt(student, at);
            if (sameBlock && kit.Problem.Allowed.Allows(student, offer, start))
            {
                kit.State.Remove(student, start);
                kit.State.Add(student, offer, start);
                return from;
            }
            if (!sameBlock && kit.State.Steps == 0)
            {
                var to = block - kit.Random.Next(kit.Problem.LengthOf(student, discipline));
                if (to >= 0 && to != start && kit.Problem.Allowed.Allows(student, offer, to))
                {
                    return exchange.Propose(kit, student, start, to, offer) ? -1 : -2;
                }
            }
        }
        return -2;
    }

    /// <summary>Sends one student away.</summary>
    /// <returns>The slot they went to, or -2 where nobody could go.</returns>
    private int SendAway(MoveKit kit, int slot)
    {
        var block = kit.Problem.Slots.Block[slot];
        var discipline = kit.Problem.Slots.Discipline[slot];
        var here = kit.State.Occupancy.Occupants(slot);
        var student = here[kit.Random.Next(here.Length)];
        var start = kit.State.StartAt(student, block);
        if (kit.State.Steps == 0 && kit.Random.Next(3) == 0)
        {
            var to = kit.Random.Next(kit.Problem.Blocks - kit.Problem.LengthOf(student, discipline) + 1);
            return to != start && exchange.Propose(kit, student, start, to, -1) ? -1 : -2;
        }
        var offers = kit.Problem.Slots.OffersOfDiscipline[discipline];
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var offer = offers[kit.Random.Next(offers.Length)];
            if (offer != kit.Problem.Slots.Offer[slot] && kit.Problem.Allowed.Allows(student, offer, start))
            {
                kit.State.Remove(student, start);
                kit.State.Add(student, offer, start);
                return kit.State.SlotAt(student, block);
            }
        }
        return -2;
    }
}
