namespace RosterOpt.Engine.Repacking;

/// <summary>Rotations whose sites are chosen anew together: of one discipline, at some offers, starting in some blocks.</summary>
/// <param name="Discipline">Index.</param>
/// <param name="From">First block in which they start.</param>
/// <param name="Until">First block in which they do not start any more.</param>
/// <param name="Offers">The offers that take part, ascending.</param>
/// <param name="Splits">Pods that are split in these blocks: how much there may be to gain.</param>
internal sealed record RepackWindow(int Discipline, int From, int Until, IReadOnlyList<int> Offers, int Splits);
