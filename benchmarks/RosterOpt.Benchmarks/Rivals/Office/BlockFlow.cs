using Google.OrTools.Graph;
using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine.Models;

namespace RosterOpt.Benchmarks.Rivals.Office;

/// <summary>
/// Block by block a min-cost flow sends every student who is free to a place: dear where preference, home or the discipline's scarcity
/// says so, cheap where podmates are. Each block is solved best; the blocks know nothing of each other. Who cannot finish is placed anew
/// as in an office.
/// </summary>
internal sealed class BlockFlow : IContender
{
    /// <summary>A block is solved again with company counted as the solution before gave it.</summary>
    private const int Rounds = 3;

    public string Name => "flow";

    public string Title => "Min-cost flow by block";

    public bool NeedsRunPerLimit => false;

    public void Run(PlacementProblem problem, ContenderBoard board)
    {
        var office = new OfficeBoard(problem);
        var years = new FlowYears(office);
        for (var block = 0; block < problem.Blocks.Count && !board.IsOver; block++)
        {
            IReadOnlyList<(int Student, RotationChoice Choice)> taken = [];
            var arcs = years.ArcsOf(block);
            for (var round = 0; round < Rounds && !board.IsOver; round++)
            {
                taken = Solve(problem, block, years.Priced(arcs, taken));
            }
            foreach (var (student, choice) in taken)
            {
                if (office.CostOf(student, choice) == 0)
                {
                    office.Place(student, [choice]);
                }
            }
        }
        var waiting = new Queue<int>(years.Unfinished());
        board.Note = waiting.Count > 0 ? $"{waiting.Count} students could not finish at first" : string.Empty;
        foreach (var student in waiting)
        {
            office.Clear(student);
        }
        new OfficeRepair(office, board).Run(waiting);
        board.Offer(office.ToRoster());
    }

    /// <summary>Source → students → slots → sink; a student who gets none idles at the price of the arc beside.</summary>
    private static List<(int Student, RotationChoice Choice)> Solve(
        PlacementProblem problem,
        int block,
        IReadOnlyList<FlowArc> arcs
    )
    {
        var flow = new MinCostFlow();
        var students = arcs.Select(arc => arc.Student).Distinct().ToArray();
        var node = students.Select((student, i) => (student, i)).ToDictionary(one => one.student, one => one.i);
        var offers = arcs.Where(arc => arc.Choice is not null)
            .GroupBy(arc => (arc.Choice!.Value.Site, arc.Choice.Value.Discipline))
            .Select(group => (group.Key, Room: group.Min(arc => arc.Room)))
            .ToArray();
        var sink = students.Length + offers.Length;
        var offerNode = offers
            .Select((one, i) => (one.Key, i))
            .ToDictionary(one => one.Key, one => students.Length + one.i);
        foreach (var arc in arcs)
        {
            var to = arc.Choice is { } choice ? offerNode[(choice.Site, choice.Discipline)] : sink;
            flow.AddArcWithCapacityAndUnitCost(node[arc.Student], to, 1, arc.Cost);
        }
        foreach (var (offer, room) in offers)
        {
            flow.AddArcWithCapacityAndUnitCost(offerNode[offer], sink, room, 0);
        }
        foreach (var student in students)
        {
            flow.SetNodeSupply(node[student], 1);
        }
        flow.SetNodeSupply(sink, -students.Length);
        if (flow.Solve() != MinCostFlowBase.Status.OPTIMAL)
        {
            throw new InvalidOperationException($"The flow of {problem.Blocks[block].Id} has no solution.");
        }
        return
        [
            .. Enumerable
                .Range(0, arcs.Count)
                .Where(i => arcs[i].Choice is not null && flow.Flow(i) == 1)
                .Select(i => (arcs[i].Student, arcs[i].Choice!.Value)),
        ];
    }
}
