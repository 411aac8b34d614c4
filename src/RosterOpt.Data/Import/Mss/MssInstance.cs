namespace RosterOpt.Data.Import.Mss;

/// <summary>
/// An instance of the medical student scheduling problem (Akbarzadeh and Maenhout, Computers and Operations Research 129:105209), with the
/// names of its MiniZinc data. To maximise: the sum over students of what each gets, and once more what the worst-off gets. A student gets,
/// per rotation, discipline weight × discipline preference + hospital weight × hospital preference + the manager's preference of the
/// discipline; and less for each change of hospital and for each period without a rotation before the end of the last.
/// </summary>
public sealed record MssInstance
{
    public required int Students { get; init; }
    public required int Disciplines { get; init; }
    public required int Hospitals { get; init; }

    /// <summary>Consecutive periods of a rotation, at one hospital.</summary>
    public required int Duration { get; init; }

    /// <summary>Number of periods.</summary>
    public required int Horizon { get; init; }

    public required int Groups { get; init; }

    /// <summary>Most rotations of one student at one hospital.</summary>
    public required int MaxDiscPerHosp { get; init; }

    /// <summary>[discipline]: its group, counted from 1.</summary>
    public required MssGrid DiscGroup { get; init; }

    /// <summary>[student, group]: how many disciplines of it the student does.</summary>
    public required MssGrid StudDiscGroup { get; init; }

    /// <summary>[student, discipline]: 1 where the student may do it.</summary>
    public required MssGrid AllowedDisc { get; init; }

    /// <summary>[discipline, earlier discipline]: 1 where the earlier one must be finished before.</summary>
    public required MssGrid Precededby { get; init; }

    /// <summary>[student, period]: 0 where the student is away.</summary>
    public required MssGrid Availability { get; init; }

    /// <summary>[student, hospital, discipline]: 1 where the student may do it there.</summary>
    public required MssGrid Ability { get; init; }

    /// <summary>[hospital, discipline, period]: places.</summary>
    public required MssGrid MaxPosHosp { get; init; }

    /// <summary>[hospital, discipline, period]: students that must be there.</summary>
    public required MssGrid MinPosHosp { get; init; }

    /// <summary>[student, 4]: weights of discipline, hospital, hospital change and waiting; the last two are at most 0 in the published files.</summary>
    public required MssGrid WeightPref { get; init; }

    /// <summary>[student, discipline].</summary>
    public required MssGrid PrefStudDisc { get; init; }

    /// <summary>[student, hospital].</summary>
    public required MssGrid PrefStudHosp { get; init; }

    /// <summary>[discipline]: preference of the manager, the same for every student.</summary>
    public required MssGrid ManPref { get; init; }
}
