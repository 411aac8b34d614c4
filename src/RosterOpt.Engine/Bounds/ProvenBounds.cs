namespace RosterOpt.Engine.Bounds;

/// <summary>What holds for every legal roster of a problem, and why.</summary>
/// <param name="Upper">No legal roster scores more; points.</param>
/// <param name="UpperProof">How that was proven, in a sentence.</param>
/// <param name="Lone">No legal roster has fewer placements alone; at least 0.</param>
/// <param name="LoneProof">How that was proven, in a sentence.</param>
public sealed record ProvenBounds(long Upper, string UpperProof, int Lone, string LoneProof);
