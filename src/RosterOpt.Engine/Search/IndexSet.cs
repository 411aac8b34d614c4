namespace RosterOpt.Engine.Search;

/// <summary>A set of small whole numbers with constant-time change and random choice.</summary>
internal sealed class IndexSet(int capacity)
{
    private readonly int[] position = new int[capacity];
    private int[] items = new int[16];

    public int Count { get; private set; }

    /// <summary>The i-th member, in no order.</summary>
    public int this[int i] => items[i];

    /// <summary>Makes the number a member, or not.</summary>
    public void Set(int number, bool isMember)
    {
        // Positions are kept one too large, so that 0 means "not a member".
        var at = position[number];
        if (isMember == at > 0)
        {
            return;
        }
        if (isMember)
        {
            if (Count == items.Length)
            {
                Array.Resize(ref items, Count * 2);
            }
            items[Count++] = number;
            position[number] = Count;
            return;
        }
        var last = items[--Count];
        items[at - 1] = last;
        position[last] = at;
        position[number] = 0;
    }
}
