namespace RosterOpt.Benchmarks.Instances;

/// <summary>A rotation of a planted year; the site is chosen later.</summary>
internal sealed record PlannedRotation(int Discipline, int Start, int Length)
{
    /// <summary>Index of the site; -1 until it is planted.</summary>
    public int Site { get; set; } = -1;

    public int End => Start + Length;

    public bool Covers(int block) => block >= Start && block < End;
}

/// <summary>One student of a planted cohort while it is drawn.</summary>
internal sealed class CohortYear(int index, int programme, int pod)
{
    public int Index => index;
    public int Programme => programme;

    /// <summary>Index of the pod, or -1.</summary>
    public int Pod => pod;

    public int Home { get; init; }

    public HashSet<string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>The planted year.</summary>
    public List<PlannedRotation> Rotations { get; set; } = [];

    /// <summary>Discipline → how often it was done before.</summary>
    public Dictionary<int, int> Completed { get; } = [];

    public int From { get; set; }
    public int? Until { get; set; }
    public int? Leave { get; set; }

    /// <summary>Electives to do, or null for what the programme says.</summary>
    public int? Electives { get; set; }

    /// <summary>True where no rotation lies in the block.</summary>
    public bool IsFree(int block) => !Rotations.Exists(rotation => rotation.Covers(block));

    /// <summary>True where the student may be placed in the block.</summary>
    public bool IsDue(int block) => block >= From && block <= (Until ?? int.MaxValue) && block != Leave;

    /// <summary>Rotations at a site in the planted year.</summary>
    public int RotationsAt(int site) => Rotations.Count(rotation => rotation.Site == site);
}
