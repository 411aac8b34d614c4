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

    /// <summary>True where some offers are open to some of the members only.</summary>
    public bool IsMixed => Rights.Any(count => count > 0 && count < Size);

    /// <summary>True where a part may go to offers of the class: all its members, whoever they are, or those chosen for it.</summary>
    public bool MayGo(int size, bool isChosen, int offerClass) => Rights[offerClass] >= (isChosen ? size : Size);

    /// <summary>Every way to split a group into parts.</summary>
    /// <param name="largest">Students in the largest part.</param>
    public IReadOnlyList<GroupSplit> Splits(int largest)
    {
        var found = new List<GroupSplit>();
        Split(Size, Math.Min(largest, Size), []);
        return found;

        void Split(int left, int most, List<int> parts)
        {
            if (left == 0)
            {
                found.Add(new GroupSplit([.. parts], 0));
                // One part at most takes those who alone may go somewhere: two would have to share them.
                found.AddRange(IsMixed ? parts.Distinct().Select(size => new GroupSplit([.. parts], size)) : []);
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
}
