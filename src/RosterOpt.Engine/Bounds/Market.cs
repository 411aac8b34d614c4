namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Disciplines whose placements are judged together: one discipline, all that share a pool of electives, or, where company is
/// counted by site, all of them. Every placement of a legal roster is in exactly one market and in a place of that market, so
/// what is proven for each market adds up.
/// </summary>
/// <param name="Disciplines">Indices, ascending.</param>
/// <param name="Places">Places that somebody may be in, or that must hold somebody.</param>
public sealed record Market(int Index, IReadOnlyList<int> Disciplines, IReadOnlyList<Place> Places);
