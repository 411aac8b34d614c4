namespace RosterOpt.Engine.Search.Years;

/// <summary>Where students are while some are thought away and others planned: the state knows only where they were.</summary>
internal sealed class PlannedSlots(SearchProblem problem)
{
    private readonly int[] slots = new int[problem.Students * problem.Blocks];
    private readonly long[] stamps = new long[problem.Students];
    private long stamp = 1;

    /// <summary>Forgets everything.</summary>
    public void Clear() => stamp++;

    /// <summary>The slot of the student, or -1.</summary>
    public int SlotAt(SearchState state, int student, int block) =>
        stamps[student] == stamp ? slots[(student * problem.Blocks) + block] : state.SlotAt(student, block);

    /// <summary>Thinks the crew away from its rotations.</summary>
    public void Leave(SearchState state, Crew crew)
    {
        foreach (var member in crew.Members)
        {
            stamps[member] = stamp;
            for (var block = 0; block < problem.Blocks; block++)
            {
                slots[(member * problem.Blocks) + block] = crew.Covers(block) ? -1 : state.SlotAt(member, block);
            }
        }
    }

    /// <summary>Plans the crew, thought away before, in its new rotations.</summary>
    public void Enter(Crew crew, CrewPlan plan)
    {
        for (var rotation = 0; rotation < crew.Rotations.Count; rotation++)
        {
            var offers = plan.Offers(rotation);
            var (start, end) = (plan.Starts[rotation], plan.Starts[rotation] + crew.Rotations[rotation].Length);
            for (var i = 0; i < offers.Length; i++)
            {
                for (var block = start; block < end; block++)
                {
                    slots[(crew.Members[i] * problem.Blocks) + block] = problem.Slots.SlotOfOffer[
                        (offers[i] * problem.Blocks) + block
                    ];
                }
            }
        }
    }
}
