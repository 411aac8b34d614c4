using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Sheets;
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

    /// <summary>Why students are alone and what would mend it; null where nobody worked it out.</summary>
    public IReadOnlyList<LonePlacement>? Lone { get; init; }

    /// <summary>Another roster to set beside this one, or null.</summary>
    public ComparedRoster? Compared { get; init; }

    private RosterFacts? facts;
    private IReadOnlyList<PodYear>? podYears;
    private IReadOnlyList<WatchedStudent>? watched;
    private IReadOnlyList<LonePlacement>? plain;

    /// <summary>Pods of two or more, those apart most often first.</summary>
    internal IReadOnlyList<PodYear> PodYears => podYears ??= PodYear.All(this);

    /// <summary>Students with a sign that they lack peers, those with most first.</summary>
    internal IReadOnlyList<WatchedStudent> Watched => watched ??= WatchedStudent.All(Facts);

    /// <summary>Every placement without company; with its cause as far as the places tell it where nobody worked it out.</summary>
    internal IReadOnlyList<LonePlacement> LonePlacements => Lone ?? (plain ??= [.. Plain()]);

    /// <summary>Rotations, occupants and company, worked out once.</summary>
    internal RosterFacts Facts => facts ??= new RosterFacts(Problem, Roster);

    private IEnumerable<LonePlacement> Plain() =>
        Roster
            .Placements.Where(line => Facts.IsAlone(line.Student, line.Block))
            .Select(line => new LonePlacement(
                line.Student,
                line.Block,
                Problem.FindSlot(line.Site, line.Discipline, line.Block) is { Max: 1 }
                    ? LoneCause.OnlyPlace
                    : LoneCause.TradeOff,
                null,
                null
            ));
}

/// <summary>A roster to compare with.</summary>
/// <param name="Label">What readers call it, such as the name of its file.</param>
/// <param name="Roster">The roster.</param>
/// <param name="Audit">Its audit on the same data set.</param>
public sealed record ComparedRoster(string Label, Roster Roster, AuditResult Audit);
