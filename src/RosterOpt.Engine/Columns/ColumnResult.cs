using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Columns;

/// <summary>What column generation found and proved.</summary>
/// <param name="Best">The best legal roster found, or null.</param>
/// <param name="Score">Sum of the personal terms and <c>worst</c> of <paramref name="Best"/>: the whole score where <see cref="ColumnGeneration.Fits"/>.</param>
/// <param name="Bound">Proven upper bound on that sum over all legal rosters, in whole points; null where none was proven or none exists.</param>
/// <param name="Proof">How the bound, or the lack of any roster, was proven, in a sentence; empty where nothing was.</param>
/// <param name="ProvenInfeasible">True where no legal roster exists.</param>
public sealed record ColumnResult(Roster? Best, long? Score, long? Bound, string Proof, bool ProvenInfeasible)
{
    /// <summary>True where no legal roster scores more than <see cref="Best"/>.</summary>
    public bool IsOptimal => Score is { } score && Bound == score;
}
