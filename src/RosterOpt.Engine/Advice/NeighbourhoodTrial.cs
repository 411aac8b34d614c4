namespace RosterOpt.Engine.Advice;

/// <summary>What an answer of the model is worth by the evaluator, in which every rule and term counts.</summary>
/// <param name="Score">Of the whole roster.</param>
/// <param name="Lone">Placements alone in the whole roster.</param>
/// <param name="Used">The opening cut down to the blocks in which it is needed, or null where none is.</param>
/// <param name="RaisesSite">True where the site's own limit is exceeded.</param>
internal sealed record NeighbourhoodTrial(long Score, int Lone, Opening? Used, bool RaisesSite)
{
    /// <summary>Tries it and puts everything back.</summary>
    /// <returns>Null where nothing was found, or where it breaks a rule that no place mends.</returns>
    public static NeighbourhoodTrial? Of(Desk desk, Opening span, NeighbourhoodAnswer answer, int places)
    {
        if (answer.Parts.Count == 0)
        {
            return null;
        }
        var state = desk.State;
        state.Begin();
        PartPlacer.Place(state, answer);
        state.Settle();
        var needs = OpeningNeeds.Of(state, span, answer.Opened, places);
        var found =
            state.Violation == needs.Violation
                ? new NeighbourhoodTrial(state.Score, desk.Lone, needs.Used, needs.RaisesSite)
                : null;
        state.Rollback();
        return found;
    }
}
