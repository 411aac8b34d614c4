namespace RosterOpt.Engine.Bounds;

/// <summary>
/// An argument that every legal roster leaves at least some placements of one market alone. Stateless; one per file. Placements
/// belong to one market each, so the best argument of each market may be added up over the markets.
/// </summary>
public interface ILoneBoundProof
{
    /// <summary>The argument in a few words, for <c>loneBoundProof</c>.</summary>
    string Sentence { get; }

    /// <summary>Placements alone in the market that no legal roster avoids; at least 0.</summary>
    int Prove(BoundContext context, Market market);
}
