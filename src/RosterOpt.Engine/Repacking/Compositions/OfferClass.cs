namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>Offers with the same room in every block that are open to the same students: they can stand in for each other.</summary>
/// <param name="Offers">The offers.</param>
/// <param name="Rooms">Room by block.</param>
internal sealed record OfferClass(IReadOnlyList<int> Offers, IReadOnlyList<PlaceRoom> Rooms);
