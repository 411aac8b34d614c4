using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports;

/// <summary>What a report tells: a data set, a roster, what the audit found and, where there was one, what a run proved.</summary>
public sealed record ReportContent
{
    public required PlacementProblem Problem { get; init; }

    public required Roster Roster { get; init; }

    /// <summary>The audit of <see cref="Roster"/>; every figure of the report is from here, none from the summary.</summary>
    public required AuditResult Audit { get; init; }

    /// <summary>Status, bound, proof, settings, seed and version. Its score must be that of <see cref="Audit"/>.</summary>
    public required RunSummary Summary { get; init; }

    private RosterFacts? facts;

    /// <summary>Rotations, occupants and company, worked out once.</summary>
    internal RosterFacts Facts => facts ??= new RosterFacts(Problem, Roster);
}
