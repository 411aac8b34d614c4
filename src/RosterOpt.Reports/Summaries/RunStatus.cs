namespace RosterOpt.Reports.Summaries;

/// <summary>The values of <see cref="RunSummary.Status"/>.</summary>
public static class RunStatus
{
    /// <summary>A legal roster whose score equals the proven bound.</summary>
    public const string Optimal = "optimal";

    /// <summary>A legal roster.</summary>
    public const string Feasible = "feasible";

    /// <summary>A roster that leaves something undone.</summary>
    public const string Partial = "partial";

    /// <summary>Proven that no legal roster exists.</summary>
    public const string Infeasible = "infeasible";

    /// <summary>No roster was found in the time.</summary>
    public const string Unknown = "unknown";

    /// <summary>A roster that was only checked and measured, whoever made it.</summary>
    public const string Audited = "audited";

    /// <summary>Every status, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } = [Optimal, Feasible, Partial, Infeasible, Unknown, Audited];
}
