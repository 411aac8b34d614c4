using RosterOpt.Engine.Repacking;

namespace RosterOpt.Engine.Advice;

/// <summary>What the solver says of a neighbourhood.</summary>
/// <param name="Parts">Who goes where: so many members of a group to an offer; empty where nothing was found.</param>
/// <param name="Opened">The offer that has more places, or -1.</param>
/// <param name="Points">What the model counts.</param>
/// <param name="Bound">No more is possible in the model.</param>
/// <param name="Work">Deterministic units.</param>
internal sealed record NeighbourhoodAnswer(
    IReadOnlyList<(RepackGroup Group, int Offer, int Size)> Parts,
    int Opened,
    long Points,
    long Bound,
    double Work
)
{
    public bool IsClosed => Points == Bound;

    /// <summary>Nothing found.</summary>
    public static NeighbourhoodAnswer None(double work) => new([], -1, long.MinValue, long.MaxValue, work);
}
