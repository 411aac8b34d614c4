using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Advice;

/// <summary>How much of an opening a state makes use of.</summary>
/// <param name="Used">The opening cut down to the blocks in which it is needed, or null where it is not needed at all.</param>
/// <param name="RaisesSite">True where the site's own limit is exceeded.</param>
/// <param name="Violation">The violation that is made good by the places of the opening.</param>
internal readonly record struct OpeningNeeds(Opening? Used, bool RaisesSite, long Violation)
{
    /// <summary>Looks at the state.</summary>
    /// <param name="state">Settled.</param>
    /// <param name="span">Blocks of the opening.</param>
    /// <param name="offer">Where it is, or -1 for nowhere.</param>
    /// <param name="places">Places it has; what exceeds them is not made good.</param>
    public static OpeningNeeds Of(SearchState state, Opening span, int offer, int places)
    {
        if (offer < 0)
        {
            return default;
        }
        var (problem, slots) = (state.Problem, state.Problem.Slots);
        var (first, last, raises, violation) = (-1, -1, false, 0L);
        for (var block = span.From; block < span.End; block++)
        {
            var slot = slots.SlotOfOffer[(offer * problem.Blocks) + block];
            var site = slots.SiteBlock[slot];
            var over = Math.Clamp(state.Occupancy.SlotCount(slot) - slots.Max[slot], 0, places);
            var overSite =
                slots.SiteBlockMax[site] == int.MaxValue
                    ? 0
                    : Math.Clamp(state.Occupancy.SiteCount[site] - slots.SiteBlockMax[site], 0, places);
            if (over + overSite > 0)
            {
                (first, last) = (first < 0 ? block : first, block);
            }
            raises |= overSite > 0;
            violation += over + overSite;
        }
        var used =
            first < 0
                ? (Opening?)null
                : new Opening(slots.OfferSite[offer], slots.OfferDiscipline[offer], first, last - first + 1);
        return new OpeningNeeds(used, raises, violation);
    }
}
