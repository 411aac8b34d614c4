namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>A part of a group at a place.</summary>
/// <param name="Size">Students; at least 1.</param>
/// <param name="Left">Blocks that it stays on, the present one included; at least 1.</param>
internal readonly record struct Stay(int Size, int Left)
{
    /// <summary>The same multiset gives the same text, whatever the order.</summary>
    public static string KeyOf(IEnumerable<Stay> stays) =>
        string.Join(
            ' ',
            stays.OrderBy(stay => stay.Size).ThenBy(stay => stay.Left).Select(stay => $"{stay.Size}.{stay.Left}")
        );

    /// <summary>What is still there a block later.</summary>
    public static IEnumerable<Stay> Later(IEnumerable<Stay> stays) =>
        stays.Where(stay => stay.Left > 1).Select(stay => stay with { Left = stay.Left - 1 });
}
