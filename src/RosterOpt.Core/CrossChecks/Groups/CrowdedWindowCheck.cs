namespace RosterOpt.Core.CrossChecks.Groups;

/// <summary>
/// Several disciplines that must fall into the same few blocks of a student: a flow of blocks needed into blocks due, whose
/// smallest cut names the disciplines (Hall's condition).
/// </summary>
internal sealed class CrowdedWindowCheck : IGroupCheck
{
    public Reason? Examine(CrossCheckFacts facts, StudentWindows windows)
    {
        var flow = new MaxFlow();
        var (source, sink) = (flow.AddNode(), flow.AddNode());
        var days = facts.Problem.Blocks.Select(_ => flow.AddNode()).ToArray();
        for (var block = 0; block < days.Length; block++)
        {
            flow.AddArc(days[block], sink, windows.Group.One.Due[block] ? 1 : 0);
        }
        var duties = windows.Group.Duties.Where(duty => duty.LeastBlocks > 0).ToList();
        var nodes = duties.Select(duty => AddDuty(flow, windows, duty, days)).ToList();
        for (var i = 0; i < nodes.Count; i++)
        {
            flow.AddArc(source, nodes[i], duties[i].LeastBlocks);
        }
        var missing = windows.Group.BlocksNeeded - flow.Run(source, sink);
        if (missing <= 0)
        {
            return null;
        }
        var tight = duties.Where((_, i) => flow.IsOnSourceSide(nodes[i])).ToList();
        var needed = tight.Sum(duty => duty.LeastBlocks);
        return new Reason(
            "crowded-window",
            tight[0].Choices[0].Row,
            "discipline",
            $"{Phrases.List(tight.Select(duty => Phrases.Duty(facts.Problem, duty)))} take {Phrases.Count(needed, "block")}, "
                + $"but the windows in which they can be done hold {needed - missing}.",
            "Widen earliest, latest or starts, or offer slots in other blocks."
        );
    }

    private static int AddDuty(MaxFlow flow, StudentWindows windows, Duty duty, int[] days)
    {
        var node = flow.AddNode();
        foreach (var rule in duty.Choices)
        {
            var choice = flow.AddNode();
            flow.AddArc(node, choice, duty.TimesEach * rule.Length);
            foreach (var block in Covered(windows.Starts(rule), rule.Length))
            {
                flow.AddArc(choice, days[block], 1);
            }
        }
        return node;
    }

    /// <summary>Blocks in which a rotation that starts in one of these may be going on.</summary>
    public static IEnumerable<int> Covered(IReadOnlyList<bool> starts, int length)
    {
        for (var block = 0; block < starts.Count; block++)
        {
            for (var start = Math.Max(0, block - length + 1); start <= block; start++)
            {
                if (starts[start])
                {
                    yield return block;
                    break;
                }
            }
        }
    }
}
