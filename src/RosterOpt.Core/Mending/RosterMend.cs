using RosterOpt.Core.Rosters;

namespace RosterOpt.Core.Mending;

/// <summary>A change to a roster that gives a lone student company and leaves fewer students alone in all.</summary>
/// <param name="Points">New score less old score: negative where company costs points.</param>
/// <param name="Changes">Where the students who move are in each block that changes, by student and block.</param>
/// <param name="ExtraPlaces">Places that would have to be offered in addition, one entry per slot; empty where the change is legal today.</param>
public sealed record RosterMend(
    long Points,
    IReadOnlyList<Placement> Changes,
    IReadOnlyList<(int Site, int Discipline, int Block)> ExtraPlaces
);
