using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Models;

/// <summary>A rotation that a student might do.</summary>
/// <param name="Discipline">Index of the discipline.</param>
/// <param name="Site">Index of the site.</param>
/// <param name="Start">First block.</param>
/// <param name="Blocks">Blocks it lasts; at least 1.</param>
internal readonly record struct RotationChoice(int Discipline, int Site, int Start, int Blocks)
{
    /// <summary>The block after its last one.</summary>
    public int End => Start + Blocks;

    public Place Place => new(Site, Discipline);

    public bool Covers(int block) => block >= Start && block < End;
}

/// <summary>A rotation in a model and whether it is done.</summary>
/// <param name="Rotation">What it is.</param>
/// <param name="Taken">Constant for students who are fixed.</param>
internal readonly record struct Choice(RotationChoice Rotation, Flag Taken);
