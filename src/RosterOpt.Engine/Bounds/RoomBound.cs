using Google.OrTools.Graph;

namespace RosterOpt.Engine.Bounds;

/// <summary>
/// Counting by flow. The placements of students who are not solo and not alone all lie in places that are not social or hold two
/// or more. Send them from students (as many as each must do), through student and block (one), to such places (as many as they
/// hold): no more fit than any cut of this network lets through, so the rest of what must be done is alone. Students with the
/// same places to go to are one node. The cut is read off a maximum flow, and its capacity counted again here.
/// </summary>
public sealed class RoomBound : ILoneBoundProof
{
    /// <summary>Beyond so many arcs the network is not built.</summary>
    private const int MostArcs = 1_000_000;

    /// <inheritdoc/>
    public string Sentence => "too little room in places where one is not alone";

    /// <inheritdoc/>
    public int Prove(BoundContext context, Market market)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(market);
        var isLarge = context.Incidences > DisciplineBound.MostIncidences;
        if (!market.Places.Any(place => place.IsSurelyLone) || context.IsOver || isLarge)
        {
            return 0;
        }
        var crowds = Crowd.Gather(context, market);
        var arcs = crowds.Sum(crowd => (long)crowd.Places.Count);
        if (arcs > MostArcs)
        {
            return 0;
        }
        context.Work.Charge(arcs * 100);
        var network = new FlowNetwork();
        foreach (var crowd in crowds)
        {
            var node = network.AddNode();
            network.AddArc(FlowNetwork.Source, node, crowd.LeastBlocks);
            foreach (var block in crowd.Places.GroupBy(place => place.Block.Index))
            {
                var inBlock = network.AddNode();
                network.AddArc(node, inBlock, crowd.Students);
                foreach (var place in block)
                {
                    network.AddArc(inBlock, network.NodeOf(place.Index), crowd.Students);
                }
            }
        }
        foreach (var place in market.Places.Where(place => !place.IsSurelyLone && place.Cap > 0))
        {
            network.AddArc(network.NodeOf(place.Index), FlowNetwork.Sink, place.Cap);
        }
        return (int)Math.Max(0, crowds.Sum(crowd => (long)crowd.LeastBlocks) - network.CutCapacity());
    }
}

/// <summary>A network from a source to a sink with whole capacities.</summary>
internal sealed class FlowNetwork
{
    public const int Source = 0;
    public const int Sink = 1;

    private readonly List<(int From, int To, long Capacity)> arcs = [];
    private readonly Dictionary<int, int> named = [];
    private int nodes = 2;

    public int AddNode() => nodes++;

    /// <summary>The node with this name, made at first mention.</summary>
    public int NodeOf(int name)
    {
        if (!named.TryGetValue(name, out var node))
        {
            named[name] = node = AddNode();
        }
        return node;
    }

    public void AddArc(int from, int to, long capacity) => arcs.Add((from, to, capacity));

    /// <summary>
    /// Capacity of a cut between source and sink: no flow exceeds it, whatever the solver did. It is the smallest such cut where
    /// the solver found a maximum flow.
    /// </summary>
    public long CutCapacity()
    {
        var solver = new MaxFlow();
        var ids = arcs.Select(arc => solver.AddArcWithCapacity(arc.From, arc.To, arc.Capacity)).ToList();
        var solved = solver.Solve(Source, Sink) == MaxFlow.Status.OPTIMAL;
        var residual = Enumerable.Range(0, nodes).Select(_ => new List<int>()).ToList();
        for (var i = 0; solved && i < arcs.Count; i++)
        {
            var flow = solver.Flow(ids[i]);
            if (flow < arcs[i].Capacity)
            {
                residual[arcs[i].From].Add(arcs[i].To);
            }
            if (flow > 0)
            {
                residual[arcs[i].To].Add(arcs[i].From);
            }
        }
        var side = Reach(residual);
        // A flow that is not maximum lets the sink be reached; cutting right after the source is always a cut.
        return side[Sink]
            ? arcs.Where(arc => arc.From == Source).Sum(arc => arc.Capacity)
            : arcs.Where(arc => side[arc.From] && !side[arc.To]).Sum(arc => arc.Capacity);
    }

    private static bool[] Reach(List<List<int>> next)
    {
        var seen = new bool[next.Count];
        var queue = new Stack<int>([Source]);
        seen[Source] = true;
        while (queue.TryPop(out var node))
        {
            foreach (var neighbour in next[node].Where(neighbour => !seen[neighbour]))
            {
                seen[neighbour] = true;
                queue.Push(neighbour);
            }
        }
        return seen;
    }
}
