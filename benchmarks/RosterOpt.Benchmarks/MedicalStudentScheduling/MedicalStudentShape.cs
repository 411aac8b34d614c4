namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>How big and how tight a generated instance of the medical student scheduling family is.</summary>
public sealed record MedicalStudentShape
{
    public int Students { get; init; } = 40;

    public int Hospitals { get; init; } = 3;

    public int Disciplines { get; init; } = 12;

    /// <summary>Groups of disciplines, equally large but for the last.</summary>
    public int Groups { get; init; } = 2;

    /// <summary>Periods of a rotation.</summary>
    public int Length { get; init; } = 1;

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

    /// <summary>Chance that a student cannot do a discipline at a hospital, in percent.</summary>
    public int Inability { get; init; } = 6;

    public int Seed { get; init; } = 1;

    public override string ToString() =>
        $"{Students}s {Hospitals}h {Disciplines}d/{Groups} {Length}x {Periods}p max{MaxPerHospital} room{Room} min{Minimums} #{Seed}";
}
