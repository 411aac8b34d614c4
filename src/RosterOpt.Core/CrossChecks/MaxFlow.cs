namespace RosterOpt.Core.CrossChecks;

/// <summary>
/// Largest flow through a network with whole capacities (Dinic's method: shortest augmenting paths by levels), and the smallest
/// cut that proves it.
/// </summary>
internal sealed class MaxFlow
{
    /// <summary>More than any sum of places or students.</summary>
    public const long Unlimited = 1_000_000_000_000_000;

    private readonly List<int> head = [];
    private readonly List<int> next = [];
    private readonly List<int> target = [];
    private readonly List<long> room = [];
    private int[] level = [];
    private int[] cursor = [];

    public int Nodes => head.Count;

    public int AddNode()
    {
        head.Add(-1);
        return head.Count - 1;
    }

    /// <summary>Adds an arc and returns its number.</summary>
    public int AddArc(int from, int to, long capacity)
    {
        AddHalf(from, to, capacity);
        AddHalf(to, from, 0);
        return target.Count - 2;
    }

    /// <summary>Flow on an arc after <see cref="Run"/>.</summary>
    public long FlowOn(int arc) => room[arc ^ 1];

    /// <summary>Sends as much as possible; once per network.</summary>
    public long Run(int source, int sink)
    {
        level = new int[Nodes];
        var total = 0L;
        while (FindLevels(source, sink))
        {
            cursor = [.. head];
            while (Push(source, sink, Unlimited) is > 0 and var sent)
            {
                total += sent;
            }
        }
        return total;
    }

    /// <summary>After <see cref="Run"/>: true for the nodes on the source's side of the smallest cut nearest to it.</summary>
    public bool IsOnSourceSide(int node) => level[node] >= 0;

    private void AddHalf(int from, int to, long capacity)
    {
        next.Add(head[from]);
        target.Add(to);
        room.Add(capacity);
        head[from] = target.Count - 1;
    }

    private bool FindLevels(int source, int sink)
    {
        Array.Fill(level, -1);
        level[source] = 0;
        var queue = new Queue<int>();
        queue.Enqueue(source);
        while (queue.TryDequeue(out var node))
        {
            for (var arc = head[node]; arc >= 0; arc = next[arc])
            {
                if (room[arc] > 0 && level[target[arc]] < 0)
                {
                    level[target[arc]] = level[node] + 1;
                    queue.Enqueue(target[arc]);
                }
            }
        }
        return level[sink] >= 0;
    }

    // Shortest paths visit a node once and zigzag little in networks of a few layers, so that recursion is safe.
    private long Push(int node, int sink, long most)
    {
        if (node == sink)
        {
            return most;
        }
        for (; cursor[node] >= 0; cursor[node] = next[cursor[node]])
        {
            var arc = cursor[node];
            if (room[arc] <= 0 || level[target[arc]] != level[node] + 1)
            {
                continue;
            }
            var sent = Push(target[arc], sink, Math.Min(most, room[arc]));
            if (sent > 0)
            {
                room[arc] -= sent;
                room[arc ^ 1] += sent;
                return sent;
            }
        }
        return 0;
    }
}
