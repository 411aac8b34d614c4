namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>How a group is split into parts.</summary>
/// <param name="Parts">Sizes, largest first.</param>
/// <param name="Chosen">Size of the one part whose members are chosen for a place that is not open to all of them; 0 for none.</param>
internal sealed record GroupSplit(IReadOnlyList<int> Parts, int Chosen)
{
    /// <summary>The same split gives the same text.</summary>
    public string Key { get; } = string.Join(' ', Parts) + "/" + Chosen;

    /// <summary>The split that a group has now; null where two of its parts stand where not all of them may.</summary>
    public static GroupSplit? Now(RepackGroup group, Func<int, bool> isOpenToAll)
    {
        var parts = group.Offers.GroupBy(offer => offer).Select(part => (Offer: part.Key, Size: part.Count())).ToList();
        var chosen = parts.Where(part => !isOpenToAll(part.Offer)).ToList();
        return chosen.Count > 1
            ? null
            : new GroupSplit([.. parts.Select(part => part.Size).OrderDescending()], chosen.Sum(part => part.Size));
    }

    /// <summary>The parts with what is chosen for one of them marked.</summary>
    public IEnumerable<(int Size, bool IsChosen)> Marked()
    {
        var first = true;
        foreach (var size in Parts)
        {
            yield return (size, size == Chosen && first);
            first &= size != Chosen;
        }
    }
}
