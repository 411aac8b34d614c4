namespace RosterOpt.Engine;

/// <summary>
/// Which parts of the engine are on. Everything is, unless an ablation asks what a part contributes; it is not on the command line.
/// </summary>
internal sealed record EngineMethods
{
    /// <summary>The engine as it is.</summary>
    public static EngineMethods All { get; } = new();

    /// <summary>Column generation over whole years.</summary>
    public bool Columns { get; init; } = true;

    /// <summary>Counting of interchangeable pods, before the search.</summary>
    public bool Counting { get; init; } = true;

    /// <summary>Cutting large cohorts into parts.</summary>
    public bool Division { get; init; } = true;

    /// <summary>Students of a part of a large cohort, about; cohorts of fewer than twice as many are not cut.</summary>
    public int PartSize { get; init; } = 900;

    /// <summary>Large neighbourhoods: CP-SAT packs small places anew inside the search.</summary>
    public bool Repacking { get; init; } = true;

    /// <summary>Timetables first, with small places merged into large ones.</summary>
    public bool Merging { get; init; } = true;

    /// <summary>One model of everything for small problems.</summary>
    public bool ExactModel { get; init; } = true;

    /// <summary>What is proven ends the search and helps the exact model.</summary>
    public bool BoundsFeedback { get; init; } = true;

    /// <summary>One chain for each worker; off: one chain.</summary>
    public bool SeveralChains { get; init; } = true;

    /// <summary>Parameters of CP-SAT as measured best; off: its defaults.</summary>
    public bool TunedSolver { get; init; } = true;

    /// <summary>Names of moves that the search does without, such as <c>TradeDisciplines</c>.</summary>
    public IReadOnlyCollection<string> MovesOff { get; init; } = [];
}
