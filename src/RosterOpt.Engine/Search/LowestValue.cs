namespace RosterOpt.Engine.Search;

/// <summary>The lowest of many values that change one at a time: a tournament tree, O(log n) a change, with undo.</summary>
internal sealed class LowestValue
{
    private readonly long[] tree;
    private readonly int leaves;
    private readonly List<(int Item, long Before)> changes = [];

    public LowestValue(int count)
    {
        leaves = 1;
        while (leaves < count)
        {
            leaves *= 2;
        }
        tree = new long[leaves * 2];
        for (var i = count; i < leaves; i++)
        {
            tree[leaves + i] = long.MaxValue;
        }
        for (var node = leaves - 1; node > 0; node--)
        {
            tree[node] = Math.Min(tree[node * 2], tree[(node * 2) + 1]);
        }
    }

    public long Lowest => tree[1];

    public void Begin() => changes.Clear();

    public void Set(int item, long value)
    {
        changes.Add((item, tree[leaves + item]));
        Write(item, value);
    }

    public void Undo()
    {
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            Write(changes[i].Item, changes[i].Before);
        }
    }

    private void Write(int item, long value)
    {
        var node = leaves + item;
        tree[node] = value;
        for (node /= 2; node > 0; node /= 2)
        {
            var lower = Math.Min(tree[node * 2], tree[(node * 2) + 1]);
            if (tree[node] == lower)
            {
                return;
            }
            tree[node] = lower;
        }
    }
}
