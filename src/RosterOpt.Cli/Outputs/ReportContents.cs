using RosterOpt.Cli.Inputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine.Mending;
using RosterOpt.Engine.Yardsticks;
using RosterOpt.Reports;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>Gathers what a report tells: the audit, and what the engine knows about lone placements and chance.</summary>
internal static class ReportContents
{
    /// <summary>A roster with everything that is told about it.</summary>
    public static ReportContent Of(CohortInput input, Roster roster, AuditResult audit, RunSummary summary)
    {
        // The two have nothing to do with each other, and somebody waits.
        var lone = Task.Run(() => LonePlacementFinder.Find(input.Problem, roster));
        var told = summary.RandomRoster is null ? WithRandomRoster(input, roster, audit, summary) : summary;
        return new ReportContent
        {
            Problem = input.Problem,
            Roster = roster,
            Audit = audit,
            Summary = told,
            Lone = lone.GetAwaiter().GetResult(),
        };
    }

    /// <summary>The summary with the figures of a random legal roster, where one can be shuffled out of this one.</summary>
    public static RunSummary WithRandomRoster(CohortInput input, Roster roster, AuditResult audit, RunSummary summary)
    {
        if (!audit.IsLegal || RandomRoster.Shuffle(input.Problem, roster) is not { } random)
        {
            return summary;
        }
        var measured = Audit.Run(input.Problem, random);
        return summary with
        {
            RandomRoster = measured.IsLegal ? new RosterFigures(measured.Score, measured.Metrics) : null,
        };
    }
}
