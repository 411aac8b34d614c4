namespace RosterOpt.Engine.Columns;

/// <summary>Labels by bound, largest first; of equal bounds the newer label first, so that the search dives.</summary>
internal sealed class LabelHeap
{
    private long[] bounds = new long[256];
    private int[] labels = new int[256];

    public int Count { get; private set; }

    /// <summary>The largest bound; the heap must not be empty.</summary>
    public long Top => bounds[0];

    public void Clear() => Count = 0;

    public void Push(long bound, int label)
    {
        if (Count == bounds.Length)
        {
            Array.Resize(ref bounds, Count * 2);
            Array.Resize(ref labels, Count * 2);
        }
        var at = Count++;
        while (at > 0 && IsBefore(bound, label, (at - 1) / 2))
        {
            var up = (at - 1) / 2;
            (bounds[at], labels[at]) = (bounds[up], labels[up]);
            at = up;
        }
        (bounds[at], labels[at]) = (bound, label);
    }

    public int Pop()
    {
        var first = labels[0];
        Count--;
        var (bound, label) = (bounds[Count], labels[Count]);
        var at = 0;
        for (var down = 1; down < Count; down = (2 * at) + 1)
        {
            if (down + 1 < Count && IsBefore(bounds[down + 1], labels[down + 1], down))
            {
                down++;
            }
            if (!IsBefore(bounds[down], labels[down], bound, label))
            {
                break;
            }
            (bounds[at], labels[at]) = (bounds[down], labels[down]);
            at = down;
        }
        (bounds[at], labels[at]) = (bound, label);
        return first;
    }

    private bool IsBefore(long bound, int label, int other) => IsBefore(bound, label, bounds[other], labels[other]);

    private static bool IsBefore(long bound, int label, long otherBound, int otherLabel) =>
        bound > otherBound || (bound == otherBound && label > otherLabel);
}
