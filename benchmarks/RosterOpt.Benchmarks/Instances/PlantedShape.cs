namespace RosterOpt.Benchmarks.Instances;

/// <summary>Where the disciplines of a planted cohort are taught.</summary>
internal enum PlantedSites
{
    /// <summary>Every site teaches one discipline: each student moves after every rotation, whatever the roster.</summary>
    OneDiscipline,

    /// <summary>Hospitals teach some disciplines each; moves cost nothing, or the optimum would not be known.</summary>
    Hospitals,

    /// <summary>Every site teaches everything and each pod is planted at one of them for the whole year: no moves at all.</summary>
    Everything,
}

/// <summary>How a planted cohort is drawn.</summary>
/// <param name="Students">About how many.</param>
/// <param name="Seed">Same seed, same cohort.</param>
/// <param name="SlackPercent">Places over need, in percent; at 0 every place is used.</param>
internal sealed record PlantedShape(int Students, int Seed, int SlackPercent)
{
    /// <summary>Smallest and largest pod.</summary>
    public (int Least, int Most) Pods { get; init; } = (3, 5);

    public PlantedSites Sites { get; init; } = PlantedSites.OneDiscipline;

    /// <summary>True where a slot has the same places in every block; else as the planted roster left them.</summary>
    public bool IsConstant { get; init; }

    /// <summary>1 or 2. The second one gives other disciplines their length of two blocks.</summary>
    public int Programmes { get; init; } = 1;

    /// <summary>Disciplines that last two blocks; 0 where places are constant.</summary>
    public int LongOnes { get; init; }

    public int Blocks { get; init; } = 10;

    /// <summary>Blocks in which nobody has anything to do.</summary>
    public int Idle { get; init; }

    /// <summary>Pods that share a slot in the planted roster, on average.</summary>
    public double PodsPerSlot { get; init; } = 2;

    /// <summary>The named shapes that the benchmarks measure.</summary>
    public static IReadOnlyDictionary<string, Func<PlantedShape, PlantedShape>> Variants { get; } =
        new SortedDictionary<string, Func<PlantedShape, PlantedShape>>(StringComparer.Ordinal)
        {
            ["mixed"] = shape => shape,
            ["constant"] = shape => shape with { IsConstant = true },
            ["equal"] = shape => shape with { IsConstant = true, Pods = (4, 4) },
            ["programmes"] = shape => shape with { Programmes = 2 },
            ["long"] = shape => shape with { Programmes = 2, LongOnes = 2 },
            ["idle"] = shape => shape with { Idle = 1 },
            ["hospitals"] = shape => shape with { Sites = PlantedSites.Hospitals },
            ["stay"] = shape => shape with { Sites = PlantedSites.Everything },
            ["wide"] = shape => shape with { PodsPerSlot = 5, Programmes = 2 },
        };
}
