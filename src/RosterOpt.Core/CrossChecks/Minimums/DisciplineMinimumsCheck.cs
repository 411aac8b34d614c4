using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Minimums;

/// <summary>
/// Slot minimums of one discipline over the year above what all students together may do of it: a flow of student-blocks, each
/// student at most once in a block, into the places that must be filled.
/// </summary>
internal sealed class DisciplineMinimumsCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        foreach (var slots in facts.Problem.Slots.Where(slot => slot.Min > 0).GroupBy(slot => slot.Discipline))
        {
            if (Examine(facts, [.. slots]) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Examine(CrossCheckFacts facts, List<Slot> slots)
    {
        var flow = new MaxFlow();
        var (source, sink) = (flow.AddNode(), flow.AddNode());
        var nodes = slots.ConvertAll(slot =>
        {
            var node = flow.AddNode();
            flow.AddArc(source, node, slot.Min);
            return node;
        });
        foreach (var group in facts.Crowds)
        {
            if (group.Programme.RuleOf(slots[0].Discipline) is { } rule && facts.MayTake(group.One, rule))
            {
                var most = rule.IsElective ? 1 : PlacementProblem.TimesToDo(group.One, rule);
                var node = flow.AddNode();
                flow.AddArc(node, sink, (long)group.Count * most * rule.Length);
                Connect(facts, (flow, node), group, slots.Zip(nodes));
            }
        }
        var missing = slots.Sum(slot => (long)slot.Min) - flow.Run(source, sink);
        return missing <= 0
            ? null
            : MinimumFinding.Make(
                facts.Problem,
                [.. slots.Where((_, i) => flow.IsOnSourceSide(nodes[i]))],
                missing,
                "over the year"
            );
    }

    private static void Connect(
        CrossCheckFacts facts,
        (MaxFlow Flow, int Node) end,
        StudentGroup group,
        IEnumerable<(Slot Slot, int Node)> slots
    )
    {
        foreach (var block in slots.GroupBy(pair => pair.Slot.Block))
        {
            var gate = -1;
            foreach (var (slot, node) in block.Where(pair => facts.MayBeIn(group.One, pair.Slot)))
            {
                if (gate < 0)
                {
                    gate = end.Flow.AddNode();
                    end.Flow.AddArc(gate, end.Node, group.Count);
                }
                end.Flow.AddArc(node, gate, group.Count);
            }
        }
    }
}
