using RosterOpt.Core.Cohort;

namespace RosterOpt.Core.Rosters;

/// <summary>Who is where in each block: at most one place per student and block, legal or not. Immutable.</summary>
public sealed class Roster
{
    private readonly Place[] places;

    private Roster(int students, int blocks, Place[] places, IReadOnlyList<Placement> surplus)
    {
        StudentCount = students;
        BlockCount = blocks;
        this.places = places;
        Surplus = surplus;
    }

    public int StudentCount { get; }

    public int BlockCount { get; }

    /// <summary>Lines that place a student a second time in one block. They break a rule and count nowhere else.</summary>
    public IReadOnlyList<Placement> Surplus { get; }

    /// <summary>Where the student is in the block, or <see cref="Place.None"/>.</summary>
    public Place At(int student, int block) => places[(student * BlockCount) + block];

    /// <summary>The placements ordered by student and block, without <see cref="Surplus"/>.</summary>
    public IEnumerable<Placement> Placements
    {
        get
        {
            for (var student = 0; student < StudentCount; student++)
            {
                for (var block = 0; block < BlockCount; block++)
                {
                    var place = At(student, block);
                    if (place.IsPlaced)
                    {
                        yield return new Placement(student, block, place.Site, place.Discipline);
                    }
                }
            }
        }
    }

    /// <summary>A roster from lines in any order; of several for one student and block the first counts.</summary>
    public static Roster FromLines(PlacementProblem problem, IEnumerable<Placement> lines)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(lines);
        var blocks = problem.Blocks.Count;
        var places = new Place[problem.Students.Count * blocks];
        Array.Fill(places, Place.None);
        var surplus = new List<Placement>();
        foreach (var line in lines)
        {
            ref var place = ref places[(line.Student * blocks) + line.Block];
            if (place.IsPlaced)
            {
                surplus.Add(line);
            }
            else
            {
                place = line.Place;
            }
        }
        return new Roster(problem.Students.Count, blocks, places, surplus);
    }

    /// <summary>A roster from one place per student and block; index student × blocks + block.</summary>
    /// <exception cref="ArgumentException">The array has another length than students × blocks.</exception>
    public static Roster FromPlaces(PlacementProblem problem, ReadOnlySpan<Place> places)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (places.Length != problem.Students.Count * problem.Blocks.Count)
        {
            throw new ArgumentException(
                $"There are {places.Length} places for {problem.Students.Count} students × {problem.Blocks.Count} blocks.",
                nameof(places)
            );
        }
        return new Roster(problem.Students.Count, problem.Blocks.Count, places.ToArray(), []);
    }
}
