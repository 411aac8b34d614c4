using System.Collections.Concurrent;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Rosters;
using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

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
    private readonly ScenarioSolver solver = new(surroundings);
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
                async (unit, _) => await OnThread(() => Run(unit, scenarios[0], token))
            );
    }

    /// <summary>On a thread of its own: a search never waits, and would starve the pool that its proofs need.</summary>
    private static Task OnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run((ScenarioData Data, int Seed) unit, ScenarioData first, CancellationToken cancel)
    {
        var folder = ScenarioFolder.Of(root, unit.Data, (unit.Seed, budget.Options.Seed));
        var key = budget.Key(unit.Data.Data!.Hash, unit.Seed);
        if (folder.Load(key) is { } finished)
        {
            outcomes[(unit.Data.Scenario.Name, unit.Seed)] = finished;
            progress.Finished(unit, finished, wasThere: true);
            return;
        }
        if (cancel.IsCancellationRequested || Solve(unit, first, cancel) is not { } outcome)
        {
            return;
        }
        folder.Write(outcome, outcome.HasFailed ? null : key, withTables: unit.Seed == budget.Options.Seed);
        outcomes[(unit.Data.Scenario.Name, unit.Seed)] = outcome;
        progress.Finished(unit, outcome, wasThere: false);
    }

    private ScenarioOutcome? Solve((ScenarioData Data, int Seed) unit, ScenarioData first, CancellationToken cancel)
    {
        var options = budget.Options with
        {
            Seed = unit.Seed,
            Workers = unit.Data.Scenario.IsBase ? budget.BaseWorkers : budget.Options.Workers,
            MostMemory = budget.Memory,
            Start = unit.Data.Scenario.IsBase ? null : StartOf(unit, first),
        };
        try
        {
            return solver.Solve(unit.Data, options, cancel);
        }
#pragma warning disable CA1031 // Whatever it is, it is about this scenario alone: the others still run.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            var summary = Outputs.Summaries.Of(unit.Data.Data!.Problem!, unit.Data.Data.Hash, RunStatus.Unknown);
            return new ScenarioOutcome(summary, null, Say(problem)) { HasFailed = true };
        }
    }

    /// <summary>The process of the solver says itself what became of it; anything else is told by its type.</summary>
    private static string Say(Exception problem) =>
        problem is CliException { Message: [var first, .. var rest] }
            ? char.ToUpperInvariant(first) + rest
            : $"Internal error: {problem.GetType().Name}: {problem.Message}".ReplaceLineEndings(" ");

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
