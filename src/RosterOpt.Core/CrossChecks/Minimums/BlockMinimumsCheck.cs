using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Minimums;

/// <summary>
/// Slot minimums of one block above the students who could fill them: a flow of students, one place each, into the places that
/// must be filled.
/// </summary>
internal sealed class BlockMinimumsCheck : ICrossCheck
{
    public IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        foreach (var slots in facts.Problem.Slots.Where(slot => slot.Min > 0).GroupBy(slot => slot.Block))
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
        // From the slots, so that the cut names those that stay empty.
        var nodes = slots.ConvertAll(slot =>
        {
            var node = flow.AddNode();
            flow.AddArc(source, node, slot.Min);
            return node;
        });
        foreach (var group in facts.Crowds.Where(group => group.One.Due[slots[0].Block]))
        {
            var node = flow.AddNode();
            flow.AddArc(node, sink, group.Count);
            for (var i = 0; i < slots.Count; i++)
            {
                if (facts.MayBeIn(group.One, slots[i]))
                {
                    flow.AddArc(nodes[i], node, group.Count);
                }
            }
        }
        var missing = slots.Sum(slot => (long)slot.Min) - flow.Run(source, sink);
        return missing <= 0
            ? null
            : MinimumFinding.Make(
                facts.Problem,
                [.. slots.Where((_, i) => flow.IsOnSourceSide(nodes[i]))],
                missing,
                $"in {facts.Problem.Blocks[slots[0].Block].Id}"
            );
    }
}
