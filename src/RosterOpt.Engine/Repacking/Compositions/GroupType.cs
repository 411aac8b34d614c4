namespace RosterOpt.Engine.Repacking.Compositions;

/// <summary>Groups that can stand in for each other: equally many members of an equally large pod, the same blocks, the same rights.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="Rights">By offer class: how many members of a group may go there.</param>
internal sealed record GroupType(IReadOnlyList<RepackGroup> Groups, IReadOnlyList<int> Rights)
{
    public int Size => Groups[0].Members.Length;

    public int WholeSize => Groups[0].WholeSize;

    public int Start => Groups[0].Start;

    public int Length => Groups[0].Length;

    /// <summary>Groups of the same key send parts to the same classes of offers.</summary>
    public string RightsKey { get; } =
        Rights.All(count => count == Groups[0].Members.Length) ? string.Empty : string.Join(',', Rights);

    /// <summary>True where a part of this size may go to offers of the class.</summary>
    public bool MayGo(int size, int offerClass) => Rights[offerClass] >= size;

    /// <summary>Every way to split a group into parts, largest part first.</summary>
    /// <param name="largest">Students in the largest part.</param>
    public IReadOnlyList<IReadOnlyList<int>> Splits(int largest)
    {
        var found = new List<IReadOnlyList<int>>();
        Split(Size, Math.Min(largest, Size), []);
        return found;

        void Split(int left, int most, List<int> parts)
        {
            if (left == 0)
            {
                found.Add([.. parts]);
                return;
            }
            for (var size = Math.Min(left, most); size >= 1; size--)
            {
                parts.Add(size);
                Split(left - size, size, parts);
                parts.RemoveAt(parts.Count - 1);
            }
        }
    }

    /// <summary>The split that a group has now, largest part first.</summary>
    public static IReadOnlyList<int> SplitOf(RepackGroup group) =>
        [.. group.Offers.GroupBy(offer => offer).Select(part => part.Count()).OrderDescending()];
}
