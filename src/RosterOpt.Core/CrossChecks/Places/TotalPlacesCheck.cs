using RosterOpt.Core.Findings;

namespace RosterOpt.Core.CrossChecks.Places;

/// <summary>
/// All disciplines together: every student fills so many of the blocks due, one place in each, and a block has only so many
/// places at all sites. A flow of students into blocks.
/// </summary>
internal static class TotalPlacesCheck
{
    public static IEnumerable<Finding> Check(CrossCheckFacts facts)
    {
        var flow = new MaxFlow();
        var (source, sink) = (flow.AddNode(), flow.AddNode());
        var blocks = facts.Problem.Blocks.Select(_ => flow.AddNode()).ToArray();
        foreach (var (block, places) in Places(facts))
        {
            flow.AddArc(blocks[block], sink, places);
        }
        var groups = facts.Sound.Select(windows => windows.Group).ToList();
        var nodes = groups.ConvertAll(_ => flow.AddNode());
        for (var i = 0; i < nodes.Count; i++)
        {
            flow.AddArc(source, nodes[i], (long)groups[i].Count * groups[i].BlocksNeeded);
            foreach (var block in facts.Problem.Blocks.Where(block => groups[i].One.Due[block.Index]))
            {
                flow.AddArc(nodes[i], blocks[block.Index], groups[i].Count);
            }
        }
        var missing = groups.Sum(group => (long)group.Count * group.BlocksNeeded) - flow.Run(source, sink);
        if (missing > 0)
        {
            var tight = groups.Where((_, i) => flow.IsOnSourceSide(nodes[i])).ToList();
            var needed = tight.Sum(group => (long)group.Count * group.BlocksNeeded);
            yield return new Finding
            {
                Grade = Grade.Impossible,
                Code = "places-short",
                Table = "capacity",
                Column = "max",
                Message =
                    $"All disciplines together: {Phrases.Count(tight.Sum(group => group.Count), "student")} need "
                    + $"{Phrases.Count(needed, "place")} over the blocks in which they are due, but at most {needed - missing} can be had.",
                Remedy = "Raise max (also of sites as a whole), add blocks, or let fewer students start.",
            };
        }
    }

    /// <summary>Places in each block: of each site the slots together, or its limit where that is less.</summary>
    private static IEnumerable<(int Block, long Places)> Places(CrossCheckFacts facts) =>
        facts
            .Problem.Slots.GroupBy(slot => (slot.Site, slot.Block))
            .Select(group =>
                (
                    group.Key.Block,
                    Places: Math.Min(
                        group.Sum(slot => (long)slot.Max),
                        facts.Limits.AtSite(group.Key.Site, group.Key.Block)
                    )
                )
            )
            .GroupBy(pair => pair.Block, pair => pair.Places)
            .Select(group => (group.Key, group.Sum()));
}
