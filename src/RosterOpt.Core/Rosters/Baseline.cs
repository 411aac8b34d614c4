using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>
/// An earlier roster that changes are counted against. It knows only students and blocks that the data set still has; a site or
/// discipline that is gone stands as <see cref="Gone"/>, which equals no place of a roster.
/// </summary>
public sealed class Baseline
{
    private readonly Place[] places;
    private readonly bool[] known;
    private readonly int blocks;

    /// <summary>A place whose site or discipline the data set lacks.</summary>
    public static Place Gone { get; } = new(-2, -2);

    /// <summary>A baseline from lines; of several for one student and block the last counts.</summary>
    public Baseline(PlacementProblem problem, IEnumerable<Placement> lines)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(lines);
        blocks = problem.Blocks.Count;
        places = new Place[problem.Students.Count * blocks];
        Array.Fill(places, Place.None);
        known = new bool[problem.Students.Count];
        foreach (var line in lines)
        {
            places[(line.Student * blocks) + line.Block] = line.Place;
            known[line.Student] = true;
        }
    }

    /// <summary>True where the baseline has a line for the student: only then changes are counted.</summary>
    public bool Knows(int student) => known[student];

    /// <summary>Where the student was in the block, or <see cref="Place.None"/>.</summary>
    public Place At(int student, int block) => places[(student * blocks) + block];

    /// <summary>The baseline as a roster, legal or not; a place that is gone is left free.</summary>
    public Roster ToRoster(PlacementProblem problem) =>
        Roster.FromPlaces(problem, Array.ConvertAll(places, place => place == Gone ? Place.None : place));

    /// <summary>Student-blocks of <paramref name="roster"/> whose place, or absence, differs.</summary>
    public int CountChanges(Roster roster)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var changes = 0;
        for (var student = 0; student < known.Length; student++)
        {
            for (var block = 0; known[student] && block < blocks; block++)
            {
                changes += roster.At(student, block) == At(student, block) ? 0 : 1;
            }
        }
        return changes;
    }
}
