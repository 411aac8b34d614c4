namespace RosterOpt.Samples;

/// <summary>A student while the sample is being made.</summary>
internal sealed class SampleStudent
{
    public required int Index { get; init; }
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required SampleProgramme Programme { get; init; }
    public required string Home { get; init; }

    /// <summary>Number of the pod, or -1.</summary>
    public int Pod { get; set; } = -1;

    public required bool HasCar { get; init; }
    public required bool IsSupporter { get; init; }
    public required bool IsSolo { get; init; }

    /// <summary>Block of leave, or -1.</summary>
    public int Leave { get; set; } = -1;

    /// <summary>Last block of one who leaves early, or -1.</summary>
    public int Until { get; set; } = -1;

    /// <summary>A compulsory discipline already completed by one who repeats the year, or empty.</summary>
    public string Completed { get; set; } = string.Empty;

    /// <summary>True for one who does an elective less than the others.</summary>
    public bool HasFewerElectives { get; set; }

    /// <summary>Where the hidden plan puts the student.</summary>
    public List<PlannedRotation> Plan { get; } = [];

    public string Tags =>
        string.Join(
            ';',
            new[] { (HasCar, "car"), (IsSupporter, "peer-supporter"), (IsSolo, "solo") }
                .Where(pair => pair.Item1)
                .Select(pair => pair.Item2)
        );
}

/// <summary>A rotation of the hidden plan that proves a sample to have a legal roster.</summary>
internal sealed record PlannedRotation(string Discipline, int Start, int Length)
{
    /// <summary>Set once sites are known.</summary>
    public SampleSite? Site { get; set; }

    public bool Covers(int block) => block >= Start && block < Start + Length;
}
