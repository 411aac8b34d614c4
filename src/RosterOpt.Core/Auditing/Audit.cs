using RosterOpt.Core.Cohort;
using RosterOpt.Core.Metrics;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Rules;
using RosterOpt.Core.Terms;

namespace RosterOpt.Core.Auditing;

/// <summary>Re-checks every rule and re-measures every term of a roster, whoever made it.</summary>
public static class Audit
{
    public static AuditResult Run(PlacementProblem problem, Roster roster) => throw new NotSupportedException();
}

/// <summary>What an audit found.</summary>
public sealed record AuditResult
{
    public required IReadOnlyList<Breach> Breaches { get; init; }

    /// <summary>Broken rules only, name → violations, ordered by name.</summary>
    public required IReadOnlyDictionary<string, int> Violations { get; init; }

    /// <summary>Every term of the catalogue.</summary>
    public required IReadOnlyList<TermValue> Terms { get; init; }

    /// <summary>Sum of the terms' points; larger is better.</summary>
    public required long Score { get; init; }

    public required RosterMetrics Metrics { get; init; }

    public bool IsLegal => Violations.Count == 0;
}
