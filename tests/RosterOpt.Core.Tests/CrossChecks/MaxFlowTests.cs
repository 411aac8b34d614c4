using FsCheck.Xunit;
using RosterOpt.Core.CrossChecks;
using RosterOpt.Testing;
using Xunit;

namespace RosterOpt.Core.Tests.CrossChecks;

public sealed class MaxFlowTests
{
    [Fact]
    public void A_narrow_middle_limits_the_flow_and_is_the_cut()
    {
        var flow = new MaxFlow();
        int[] nodes = [.. Enumerable.Range(0, 4).Select(_ => flow.AddNode())];
        flow.AddArc(nodes[0], nodes[1], 10);
        var middle = flow.AddArc(nodes[1], nodes[2], 3);
        flow.AddArc(nodes[2], nodes[3], 10);
        Assert.Equal(3, flow.Run(nodes[0], nodes[3]));
        Assert.Equal(3, flow.FlowOn(middle));
        Assert.True(flow.IsOnSourceSide(nodes[1]));
        Assert.False(flow.IsOnSourceSide(nodes[2]));
    }

    [Fact]
    public void An_early_wrong_turn_is_taken_back()
    {
        // 0 → 1 → 3 and 0 → 2 → 3, with a tempting 1 → 2.
        var flow = new MaxFlow();
        int[] nodes = [.. Enumerable.Range(0, 4).Select(_ => flow.AddNode())];
        flow.AddArc(nodes[0], nodes[1], 1);
        flow.AddArc(nodes[0], nodes[2], 1);
        flow.AddArc(nodes[1], nodes[3], 1);
        flow.AddArc(nodes[2], nodes[3], 1);
        flow.AddArc(nodes[1], nodes[2], 1);
        Assert.Equal(2, flow.Run(nodes[0], nodes[3]));
    }

    /// <summary>Largest flow = smallest cut, over all cuts of small random networks.</summary>
    [Property(MaxTest = 200, Replay = "(11,13)")]
    public void The_flow_equals_the_smallest_cut(int seed)
    {
        var draw = new Draw(seed & int.MaxValue);
        var count = draw.Between(2, 7);
        var flow = new MaxFlow();
        int[] nodes = [.. Enumerable.Range(0, count).Select(_ => flow.AddNode())];
        var arcs = new List<(int From, int To, int Room)>();
        for (var i = draw.Between(1, 15); i > 0; i--)
        {
            var arc = (From: draw.Between(0, count - 1), To: draw.Between(0, count - 1), Room: draw.Between(0, 9));
            arcs.Add(arc);
            flow.AddArc(nodes[arc.From], nodes[arc.To], arc.Room);
        }
        var smallest = Enumerable
            .Range(0, 1 << count)
            .Where(side => (side & 1) == 1 && (side >> (count - 1) & 1) == 0)
            .Min(side =>
                arcs.Where(arc => (side >> arc.From & 1) == 1 && (side >> arc.To & 1) == 0).Sum(arc => arc.Room)
            );
        Assert.Equal(smallest, flow.Run(nodes[0], nodes[count - 1]));
    }
}
