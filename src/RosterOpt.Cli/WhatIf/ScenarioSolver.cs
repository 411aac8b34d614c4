using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Scenarios;
using RosterOpt.Engine;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.WhatIf;

/// <summary>Solves one scenario with one seed. It trusts nothing: Core audits the roster, and what the audit contradicts is no result.</summary>
internal sealed class ScenarioSolver(Surroundings surroundings)
{
    /// <summary>Solves.</summary>
    /// <param name="weights">
    /// Settings that are searched with instead of the scenario's own; null for those. The outcome is judged by its own, and then
    /// without any bound: the proofs speak of another score.
    /// </param>
    /// <returns>The outcome; null where the run was interrupted, since half a search is no answer to compare.</returns>
    public ScenarioOutcome? Solve(
        ScenarioData data,
        AllocatorOptions options,
        CancellationToken cancel,
        Settings? weights = null
    )
    {
        var problem = data.Data!.Problem!;
        var sought = weights is null ? problem : problem with { Settings = weights };
        var started = surroundings.Time.GetTimestamp();
        var reasons = ImpossibleReasons(data);
        var result =
            reasons.Count > 0
                ? new AllocationResult { Status = AllocationStatus.Infeasible, Reasons = reasons }
                : surroundings.Solve(sought, options, null, cancel);
        if (reasons.Count == 0 && (result.Interrupted || cancel.IsCancellationRequested))
        {
            return null;
        }
        var outcome = Judge(data, sought, result);
        return outcome with
        {
            Summary = outcome.Summary with
            {
                Seed = options.Seed,
                Workers = options.Workers,
                Seconds = options.Work is null ? surroundings.Time.GetElapsedTime(started).TotalSeconds : null,
            },
        };
    }

    /// <summary>What the cross checks prove: no search is needed where they do.</summary>
    public static IReadOnlyList<string> ImpossibleReasons(ScenarioData data) =>
        [.. data.Data!.Findings.All.Where(finding => finding.Grade == Grade.Impossible).Select(ScenarioMessages.Of)];

    /// <summary>The outcome of a scenario without a legal roster.</summary>
    public static ScenarioOutcome Infeasible(ScenarioData data, IReadOnlyList<string> reasons) =>
        new(Summary(data, RunStatus.Infeasible), null, Message(data, ScenarioMessages.Of(reasons)));

    private static ScenarioOutcome Judge(ScenarioData data, PlacementProblem sought, AllocationResult result)
    {
        if (result.Roster is { } roster)
        {
            return WithRoster(data, sought, (result, roster));
        }
        if (result.Status == AllocationStatus.Infeasible)
        {
            return Infeasible(data, result.Reasons);
        }
        var why = result.Failure is { } failure
            ? $"Internal error: {failure}"
            : "No roster was found in the time. Maybe give it more.";
        return new ScenarioOutcome(
            WithProofs(Summary(data, RunStatus.Unknown), Own(data, sought, result)),
            null,
            Message(data, why, result.Notice)
        )
        {
            HasFailed = result.Failure is not null,
        };
    }

    private static ScenarioOutcome WithRoster(
        ScenarioData data,
        PlacementProblem sought,
        (AllocationResult Result, Roster Roster) found
    )
    {
        var (result, roster) = found;
        var audit = Audit.Run(sought, roster);
        if (!audit.IsLegal)
        {
            var broken =
                $"Internal error: the roster that was found breaks {string.Join(", ", audit.Violations.Keys)}.";
            return new ScenarioOutcome(Summary(data, RunStatus.Unknown), null, Message(data, broken))
            {
                HasFailed = true,
            };
        }
        var (sound, failure) = BelievableResult.Of(result, audit);
        var own = Own(data, sought, sound);
        audit = ReferenceEquals(own, sound) ? audit : Audit.Run(data.Data!.Problem!, roster);
        var summary = WithProofs(Summary(data, BelievableResult.StatusOf(own, audit)), own).WithAudit(audit);
        var why = failure is null ? string.Empty : $"Internal error: {failure} This is the best roster before.";
        return new ScenarioOutcome(summary, roster, Message(data, why, result.Notice))
        {
            HasFailed = failure is not null,
        };
    }

    /// <summary>What of a result holds for the scenario's own settings.</summary>
    private static AllocationResult Own(ScenarioData data, PlacementProblem sought, AllocationResult result) =>
        ReferenceEquals(sought, data.Data!.Problem)
            ? result
            : result with
            {
                Bound = null,
                BoundProof = null,
                LoneBound = null,
                LoneBoundProof = null,
            };

    private static RunSummary WithProofs(RunSummary summary, AllocationResult result) =>
        summary with
        {
            Bound = result.Bound,
            BoundProof = result.BoundProof,
            LoneBound = result.LoneBound,
            LoneBoundProof = result.LoneBoundProof,
        };

    private static RunSummary Summary(ScenarioData data, string status) =>
        Summaries.Of(data.Data!.Problem!, data.Data.Hash, status);

    private static string Message(ScenarioData data, string why, string? notice = null) =>
        ScenarioMessages.Join([why, notice ?? string.Empty, .. data.Notes]);
}
