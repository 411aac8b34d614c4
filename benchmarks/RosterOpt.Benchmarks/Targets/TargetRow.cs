namespace RosterOpt.Benchmarks.Targets;

/// <summary>Runs of one kind of data, and what is asked of them.</summary>
/// <param name="Data">What the table calls the data.</param>
/// <param name="Kind">Name in the catalogue of instances; empty where folders are given.</param>
/// <param name="Seconds">For <c>--time</c>.</param>
/// <param name="Demands">All of them hold for the median, or for every run.</param>
internal sealed record TargetRow(string Data, string Kind, int Seconds, IReadOnlyList<Demand> Demands)
{
    public int Students { get; init; } = 900;

    public int Seeds { get; init; } = 5;

    /// <summary>Slacks in percent, or empty for the kind's own; each with every seed.</summary>
    public IReadOnlyList<int> Slacks { get; init; } = [];

    /// <summary>True where every single run must pass, not the median.</summary>
    public bool IsForAll { get; init; }

    public IReadOnlyList<string> Options { get; init; } = [];
}
