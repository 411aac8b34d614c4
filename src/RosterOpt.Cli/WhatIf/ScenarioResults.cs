using RosterOpt.Core.Metrics;
using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.WhatIf;

/// <summary>Outcomes as a comparison takes them.</summary>
internal static class ScenarioResults
{
    /// <summary>One scenario with all of its seeds.</summary>
    /// <param name="outcomes">By seed, the first seed first; null where it has not been solved.</param>
    /// <param name="missing">What is told where the first has not.</param>
    public static ScenarioResult Of(ScenarioData data, IReadOnlyList<ScenarioOutcome?> outcomes, string missing)
    {
        if (data.Fault is { } fault)
        {
            return new ScenarioResult
            {
                Name = data.Scenario.Name,
                Status = ScenarioResult.Invalid,
                Message = ScenarioMessages.Of(fault),
            };
        }
        if (outcomes[0] is not { } first)
        {
            return new ScenarioResult
            {
                Name = data.Scenario.Name,
                Status = RunStatus.Unknown,
                Message = missing,
                Problem = data.Data!.Problem,
            };
        }
        return new ScenarioResult
        {
            Name = data.Scenario.Name,
            Status = first.Summary.Status,
            Message = first.Message,
            Summary = first.Summary,
            Problem = data.Data!.Problem,
            Roster = first.Roster,
            Seeds = [.. outcomes.Skip(1).Select(MetricsOf).OfType<RosterMetrics>()],
        };
    }

    private static RosterMetrics? MetricsOf(ScenarioOutcome? outcome) =>
        outcome?.Roster is null ? null : outcome.Summary.Metrics;
}
