using RosterOpt.Engine.Search;

namespace RosterOpt.Engine.Construction;

/// <summary>How full each discipline is in each block, all sites together, and what it costs to go there.</summary>
internal sealed class Crowding
{
    /// <summary>Cost of what is over-full, against that of what is merely full.</summary>
    private const double Steepness = 20;

    private readonly SearchProblem problem;
    private readonly SearchState state;
    private readonly long[] places;
    private readonly int[] used;

    public Crowding(SearchState state)
    {
        (this.state, problem) = (state, state.Problem);
        places = new long[problem.Disciplines * problem.Blocks];
        used = new int[places.Length];
        for (var slot = 0; slot < problem.Slots.Count; slot++)
        {
            places[At(slot)] += problem.Slots.Max[slot];
        }
    }

    /// <summary>Counts the students in the state anew.</summary>
    public void Recount()
    {
        Array.Clear(used);
        for (var slot = 0; slot < problem.Slots.Count; slot++)
        {
            used[At(slot)] += state.Occupancy.SlotCount(slot);
        }
    }

    public void Count(int discipline, int block, int step) => used[(discipline * problem.Blocks) + block] += step;

    /// <summary>Cost of so many students more over a rotation of the student's: 0 in an empty block, 1 in a full one, steep beyond.</summary>
    public double Of(int student, int discipline, int start, int size)
    {
        double sum = 0;
        var end = start + problem.LengthOf(student, discipline);
        for (var block = start; block < end; block++)
        {
            var at = (discipline * problem.Blocks) + block;
            var share = (used[at] + size) / Math.Max(1.0, places[at]);
            sum += share + (share > 1 ? Steepness * (share - 1) : 0);
        }
        return sum;
    }

    /// <summary>
    /// By how much a rotation there makes dearer what asks for it: who ends it late has only the last blocks left for that, which are
    /// then over-full although there is room before.
    /// </summary>
    public double After(int student, int discipline, int start, int size)
    {
        if (problem.Order.IsFree(student))
        {
            return 0;
        }
        var (sum, end) = (0.0, start + problem.LengthOf(student, discipline));
        foreach (var demand in problem.Demands.Of(student))
        {
            foreach (var later in demand.IsPool ? [] : demand.Disciplines)
            {
                if (Asks(student, later, discipline))
                {
                    sum += Cheapest(student, later, end, size) - Cheapest(student, later, 0, size);
                }
            }
        }
        return sum;
    }

    private bool Asks(int student, int later, int discipline) =>
        problem.Order.NeedsOf(student, later) is { } needs && Array.Exists(needs, need => need.Before == discipline);

    private double Cheapest(int student, int discipline, int from, int size)
    {
        var best = double.PositiveInfinity;
        for (var start = from; start + problem.LengthOf(student, discipline) <= problem.Blocks; start++)
        {
            if (problem.Allowed.AllowsSomewhere(student, discipline, start))
            {
                best = Math.Min(best, Of(student, discipline, start, size));
            }
        }
        // Where no start is left the search for a timetable sees that by itself.
        return double.IsInfinity(best) ? 0 : best;
    }

    private int At(int slot) => (problem.Slots.Discipline[slot] * problem.Blocks) + problem.Slots.Block[slot];
}
