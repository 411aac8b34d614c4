using System.Collections.Concurrent;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Scenarios;
using RosterOpt.Engine;
using RosterOpt.Reports.Comparison;

namespace RosterOpt.Cli.WhatIf;

/// <summary>Solves scenarios side by side, <c>base</c> before all others, and keeps each as soon as it is finished.</summary>
/// <param name="surroundings">Clock and engine.</param>
/// <param name="root">The folder of all scenarios.</param>
/// <param name="budget">What each may spend.</param>
/// <param name="progress">Told about each that is finished.</param>
internal sealed class ScenarioRunner(
    Surroundings surroundings,
    string root,
    ScenarioBudget budget,
    ScenarioProgress progress
)
{
    private readonly KeptSolver solver = new(surroundings, progress);
    private readonly ConcurrentDictionary<(string Scenario, int Seed), ScenarioOutcome> outcomes = [];

    /// <summary>True once a part of the solver has failed.</summary>
    public bool HasFailed => outcomes.Values.Any(outcome => outcome.HasFailed);

    /// <summary>Solves whatever is not finished yet.</summary>
    /// <param name="scenarios">The base first.</param>
    /// <returns>One result for each, in the same order.</returns>
    public async Task<IReadOnlyList<ScenarioResult>> Run(
        IReadOnlyList<ScenarioData> scenarios,
        CancellationToken cancel
    )
    {
        var units = scenarios
            .Where(scenario => scenario.Fault is null)
            .SelectMany(scenario => budget.SeedNumbers.Select(seed => (scenario, seed)))
            .ToList();
        progress.Begin(units.Count);
        await RunAll(units.Where(unit => unit.scenario.Scenario.IsBase), cancel);
        await RunAll(units.Where(unit => !unit.scenario.Scenario.IsBase), cancel);
        return [.. scenarios.Select(Result)];

        Task RunAll(IEnumerable<(ScenarioData, int)> some, CancellationToken token) =>
            Parallel.ForEachAsync(
                some,
                new ParallelOptions { MaxDegreeOfParallelism = budget.Jobs },
                async (unit, _) => await KeptSolver.OnThread(() => Run(unit, scenarios[0], token))
            );
    }

    private void Run((ScenarioData Data, int Seed) unit, ScenarioData first, CancellationToken cancel)
    {
        var run = new KeptRun
        {
            Data = unit.Data,
            Seed = unit.Seed,
            Folder = ScenarioFolder.Of(root, unit.Data, (unit.Seed, budget.Options.Seed)),
            Key = budget.Key(unit.Data.Data!.Hash, unit.Seed),
            WithTables = unit.Seed == budget.Options.Seed,
            Options = () => OptionsOf(unit, first),
        };
        if (solver.Run(run, cancel) is { } outcome)
        {
            outcomes[(unit.Data.Scenario.Name, unit.Seed)] = outcome;
        }
    }

    private AllocatorOptions OptionsOf((ScenarioData Data, int Seed) unit, ScenarioData first) =>
        budget.Options with
        {
            Seed = unit.Seed,
            Workers = unit.Data.Scenario.IsBase ? budget.BaseWorkers : budget.Options.Workers,
            MostMemory = budget.Memory,
            Start = unit.Data.Scenario.IsBase ? null : StartOf(unit, first),
        };

    /// <summary>Of the same seed, so that seeds stay independent of each other.</summary>
    private Roster? StartOf((ScenarioData Data, int Seed) unit, ScenarioData first) =>
        outcomes.TryGetValue((first.Scenario.Name, unit.Seed), out var before) && before.Roster is { } roster
            ? WarmStart.From(first.Data!.Problem!, roster, unit.Data.Data!.Problem!)
            : null;

    private ScenarioResult Result(ScenarioData data) =>
        ScenarioResults.Of(
            data,
            [.. budget.SeedNumbers.Select(seed => outcomes.GetValueOrDefault((data.Scenario.Name, seed)))],
            "Interrupted before it was solved: run the same command again."
        );
}
