namespace RosterOpt.Engine.Repacking;

/// <summary>What the solver says of a window.</summary>
/// <param name="Groups">All groups of the window.</param>
/// <param name="Parts">Who goes where: so many members of a group to an offer; empty where nothing was found.</param>
/// <param name="Work">Deterministic units used.</param>
internal sealed record RepackAnswer(
    IReadOnlyList<RepackGroup> Groups,
    IReadOnlyList<(RepackGroup Group, int Offer, int Size)> Parts,
    double Work
)
{
    /// <summary>Nothing found.</summary>
    public static RepackAnswer None { get; } = new([], [], 0);
}
