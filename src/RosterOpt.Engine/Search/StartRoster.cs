using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Search;

/// <summary>
/// A roster to begin from, legal or not: of each student those rotations that are whole, allowed, wanted and in order; the rest is left
/// to the builder.
/// </summary>
internal sealed class StartRoster(SearchProblem problem, Roster roster)
{
    /// <summary>Puts what can be kept into an empty state.</summary>
    public void CopyTo(SearchState state)
    {
        for (var student = 0; student < problem.Students; student++)
        {
            var left = problem.Demands.Of(student).Select(demand => demand.Count).ToArray();
            for (var block = 0; block < problem.Blocks; )
            {
                block += Keep(state, student, block, left);
            }
        }
    }

    /// <summary>Keeps the rotation that starts in the block, if any.</summary>
    /// <returns>Blocks to go on by.</returns>
    private int Keep(SearchState state, int student, int block, int[] left)
    {
        var place = roster.At(student, block);
        if (place.Site < 0 || place.Discipline < 0)
        {
            return 1;
        }
        var offer = problem.Guide.OfferAt(place.Discipline, place.Site);
        var length = problem.LengthOf(student, place.Discipline);
        var demand = FindDemand(state, student, place.Discipline, left);
        if (offer < 0 || length == 0 || demand < 0 || block + length > problem.Blocks)
        {
            return 1;
        }
        for (var next = block; next < block + length; next++)
        {
            if (roster.At(student, next) != place)
            {
                return 1;
            }
        }
        if (!problem.Allowed.Allows(student, offer, block))
        {
            return length;
        }
        state.Begin();
        state.Add(student, offer, block);
        if (!state.KeepsOrder(student))
        {
            state.Rollback();
            return length;
        }
        state.Settle();
        state.Commit();
        left[demand]--;
        return length;
    }

    private int FindDemand(SearchState state, int student, int discipline, int[] left)
    {
        var demands = problem.Demands.Of(student);
        for (var i = 0; i < demands.Length; i++)
        {
            if (left[i] > 0 && demands[i].Disciplines.Contains(discipline))
            {
                return demands[i].IsPool && Has(state, student, discipline) ? -1 : i;
            }
        }
        return -1;
    }

    private bool Has(SearchState state, int student, int discipline)
    {
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = state.SlotAt(student, block);
            if (slot >= 0 && problem.Slots.Discipline[slot] == discipline)
            {
                return true;
            }
        }
        return false;
    }
}
