using RosterOpt.Cli.WhatIf;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Cli.Frontier;

/// <summary>A roster that was found on the way, whatever weights it was found with.</summary>
/// <param name="Data">The data set under the name of the point.</param>
/// <param name="Outcome">Judged by the user's own settings.</param>
/// <param name="Ratio">Of the weights it was found with; null where they have none.</param>
internal sealed record FrontPoint(ScenarioData Data, ScenarioOutcome Outcome, double? Ratio)
{
    /// <summary>Where it lies between the two figures of the front.</summary>
    public required FrontValue Value { get; init; }

    /// <summary>Where it lies in points of the two terms that are steered, by the user's own weights.</summary>
    public required FrontValue Points { get; init; }

    public string Name => Data.Scenario.Name;

    public Roster Roster => Outcome.Roster!;

    public bool IsBase => Data.Scenario.IsBase;
}
