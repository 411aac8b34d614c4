namespace RosterOpt.Engine.Columns;

/// <summary>A year begun: what is done, where it stands and what it is worth so far.</summary>
internal struct Label
{
    /// <summary>Rotations done, as bits of the items.</summary>
    public ulong Done;

    /// <summary>Rotations at the counted sites, packed.</summary>
    public ulong Counts;

    /// <summary>Scaled points so far.</summary>
    public long Value;

    /// <summary>Scaled points that multipliers still add to what is to come.</summary>
    public long Rest;

    /// <summary>First block still open.</summary>
    public int Block;

    /// <summary>Last local site, or -1.</summary>
    public int Site;

    /// <summary>Critical items done.</summary>
    public int Set;

    /// <summary>The rotation added last, or -1 for an idle block.</summary>
    public int Option;

    /// <summary>The label before, or -1.</summary>
    public int Parent;
}

/// <summary>All labels of one search, with the best one of each state: a worse one of the same state can be forgotten.</summary>
internal sealed class LabelStore
{
    private Label[] labels = new Label[256];
    private int[] buckets = new int[1024];

    public int Count { get; private set; }

    public ref Label this[int index] => ref labels[index];

    public void Clear()
    {
        Count = 0;
        Array.Clear(buckets);
    }

    /// <summary>Adds a label unless one of the same state is worth at least as much.</summary>
    /// <returns>Its index, or -1.</returns>
    public int TryAdd(in Label label)
    {
        var slot = FindSlot(label);
        if (buckets[slot] is > 0 and var known && labels[known - 1].Value >= label.Value)
        {
            return -1;
        }
        if (Count == labels.Length)
        {
            Array.Resize(ref labels, Count * 2);
        }
        labels[Count++] = label;
        buckets[slot] = Count;
        if (Count * 2 > buckets.Length)
        {
            Rehash();
        }
        return Count - 1;
    }

    /// <summary>True where no better label of the same state was added since.</summary>
    public bool IsBestOfState(int index) => buckets[FindSlot(labels[index])] == index + 1;

    private int FindSlot(in Label label)
    {
        var slot = Hash(label) & (buckets.Length - 1);
        while (buckets[slot] is > 0 and var known && !IsSameState(labels[known - 1], label))
        {
            slot = (slot + 1) & (buckets.Length - 1);
        }
        return slot;
    }

    private void Rehash()
    {
        var best = buckets;
        buckets = new int[best.Length * 4];
        foreach (var known in best)
        {
            if (known > 0)
            {
                buckets[FindSlot(labels[known - 1])] = known;
            }
        }
    }

    private static bool IsSameState(in Label a, in Label b) =>
        a.Done == b.Done && a.Block == b.Block && a.Site == b.Site && a.Counts == b.Counts;

    private static int Hash(in Label label)
    {
        unchecked
        {
            var hash = (label.Done * 0x9E3779B97F4A7C15UL) ^ (label.Counts * 0xC2B2AE3D27D4EB4FUL);
            hash ^= ((ulong)(uint)label.Block << 32 | (uint)label.Site) * 0x165667B19E3779F9UL;
            hash ^= hash >> 29;
            hash *= 0xBF58476D1CE4E5B9UL;
            return (int)(hash >> 33);
        }
    }
}
