using RosterOpt.Core.Metrics;
using RosterOpt.Core.Rules;
using RosterOpt.Core.Terms;

namespace RosterOpt.Core.Auditing;

/// <summary>What an audit found.</summary>
public sealed record AuditResult
{
    /// <summary>Every place where a rule is broken, in the order of the catalogue.</summary>
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
