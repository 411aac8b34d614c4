namespace RosterOpt.Benchmarks.Instances;

/// <summary>What a planted cohort looks like. Percentages are 0–100.</summary>
internal sealed record CohortShape
{
    /// <summary>About how many; the last pod may be smaller.</summary>
    public required int Students { get; init; }

    public required int Seed { get; init; }

    /// <summary>Places of a discipline over its busiest block, in percent.</summary>
    public int SlackPercent { get; init; } = 8;

    /// <summary>Pod sizes, drawn evenly.</summary>
    public IReadOnlyList<int> PodSizes { get; init; } = [3, 4, 4, 5];

    /// <summary>Places of a practice, drawn evenly.</summary>
    public IReadOnlyList<int> PracticePlaces { get; init; } = [1, 2, 3, 4];

    /// <summary>Slots with students in the planted roster that must have some.</summary>
    public int MinPercent { get; init; } = 3;

    /// <summary>Share of the planted students in a slot that its minimum asks for.</summary>
    public int MinDepthPercent { get; init; } = 50;

    /// <summary>Offers that open for two or more only, where the planted roster allows it.</summary>
    public int OpenMinPercent { get; init; } = 10;

    /// <summary>Students whose year differs from their pod's: completed rotations, a late start, an early end.</summary>
    public int MixedPercent { get; init; } = 5;

    /// <summary>Students on leave in a block that their year leaves free.</summary>
    public int LeavePercent { get; init; } = 6;

    /// <summary>Every table of the format in realistic density.</summary>
    public static CohortShape Full(int students, int seed) => new() { Students = students, Seed = seed };

    /// <summary>Pods of 3 and 5 against practices of 2 and 4: nothing fits anything, and hardly a place is spare.</summary>
    public static CohortShape Packing(int students, int seed) =>
        new()
        {
            Students = students,
            Seed = seed,
            SlackPercent = 1,
            PodSizes = [3, 5],
            PracticePlaces = [2, 4],
            MinPercent = 0,
            OpenMinPercent = 0,
            MixedPercent = 0,
        };

    /// <summary>A third of the slots must have as many students as the planted roster gives them.</summary>
    public static CohortShape Minimums(int students, int seed) =>
        new()
        {
            Students = students,
            Seed = seed,
            SlackPercent = 4,
            MinPercent = 33,
            MinDepthPercent = 100,
            OpenMinPercent = 30,
        };

    /// <summary>In most pods somebody has done part of the year before, comes late, leaves early or is on leave.</summary>
    public static CohortShape Histories(int students, int seed) =>
        new()
        {
            Students = students,
            Seed = seed,
            SlackPercent = 4,
            MixedPercent = 35,
            LeavePercent = 30,
        };
}
