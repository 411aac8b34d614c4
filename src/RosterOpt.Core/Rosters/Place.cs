namespace RosterOpt.Core.Rosters;

/// <summary>Where a student is in a block.</summary>
/// <param name="Site">Index of the site; -1 in <see cref="None"/>; -2 for one that a baseline names and the data set lacks.</param>
/// <param name="Discipline">Index of the discipline, likewise.</param>
public readonly record struct Place(int Site, int Discipline)
{
    /// <summary>Not placed.</summary>
    public static Place None { get; } = new(-1, -1);

    public bool IsPlaced => Site != -1;
}

/// <summary>A line of a roster.</summary>
public readonly record struct Placement(int Student, int Block, int Site, int Discipline)
{
    public Place Place => new(Site, Discipline);
}

/// <summary>A stretch of consecutive blocks that one student spends on one discipline.</summary>
/// <param name="Discipline">Index of the discipline.</param>
/// <param name="Site">Site of the first block.</param>
/// <param name="Start">First block.</param>
/// <param name="Blocks">Blocks it lasts; at least 1.</param>
/// <param name="SiteChanges">Blocks inside it whose site differs from that of the block before.</param>
public readonly record struct Rotation(int Discipline, int Site, int Start, int Blocks, int SiteChanges)
{
    /// <summary>The block after its last one.</summary>
    public int End => Start + Blocks;

    /// <summary>True where the rotation has a placement in the block.</summary>
    public bool Covers(int block) => block >= Start && block < Start + Blocks;
}
