namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>How big and how tight a generated instance of the medical student scheduling family is.</summary>
public sealed record MedicalStudentShape
{
    public int Students { get; init; } = 40;

    public int Hospitals { get; init; } = 3;

    /// <summary>Half of them in each of two groups of electives.</summary>
    public int Disciplines { get; init; } = 12;

    /// <summary>Shortest rotation, in periods.</summary>
    public int LengthMin { get; init; } = 1;

    /// <summary>Longest rotation, in periods.</summary>
    public int LengthMax { get; init; } = 1;

    /// <summary>Periods of one week; a student's rotations and leave fit into them.</summary>
    public int Periods { get; init; } = 12;

    /// <summary>Most rotations of one student at one hospital.</summary>
    public int MaxPerHospital { get; init; } = 11;

    /// <summary>Places beyond those that the planted roster uses, as a share of what the students would need on average, in percent.</summary>
    public int Room { get; init; } = 1000;

    /// <summary>Chance that a place has a minimum, in percent.</summary>
    public int Minimums { get; init; } = 10;

    /// <summary>Chance that a discipline of the second half of its group must come after others of it, in percent.</summary>
    public int Precedence { get; init; } = 75;

    public int Seed { get; init; } = 1;

    public override string ToString() =>
        $"{Students}s {Hospitals}h {Disciplines}d {LengthMin}-{LengthMax} {Periods}p max{MaxPerHospital} room{Room} #{Seed}";
}
