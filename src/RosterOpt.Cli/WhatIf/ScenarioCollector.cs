using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison;

namespace RosterOpt.Cli.WhatIf;

/// <summary>Gathers what others have solved, wherever they did it, and solves nothing.</summary>
/// <param name="root">The folder of all scenarios.</param>
/// <param name="budget">Says which seeds are looked for; any time or work will do.</param>
internal sealed class ScenarioCollector(string root, ScenarioBudget budget)
{
    /// <summary>One result for each scenario, in the same order.</summary>
    public IReadOnlyList<ScenarioResult> Collect(IReadOnlyList<ScenarioData> scenarios) =>
        [.. scenarios.Select(Collect)];

    private ScenarioResult Collect(ScenarioData data)
    {
        if (data.Fault is not null)
        {
            return ScenarioResults.Of(data, [], string.Empty);
        }
        var outcomes = budget.SeedNumbers.Select(seed => Load(data, seed)).ToList();
        var reasons = ScenarioSolver.ImpossibleReasons(data);
        if (outcomes[0] is null && reasons.Count > 0)
        {
            outcomes[0] = ScenarioSolver.Infeasible(data, reasons);
        }
        var folder = ScenarioFolderNames.Of(data.Scenario.Name);
        return ScenarioResults.Of(
            data,
            outcomes,
            $"No finished roster of this data set in {folder}: run its line of {PlanFiles.CommandsName}, or whatif --plan again if the tables or scenarios have changed."
        );
    }

    private ScenarioOutcome? Load(ScenarioData data, int seed)
    {
        var found = ScenarioFolder.Of(root, data, (seed, budget.Options.Seed)).Load(key: null);
        // What allocate wrote has no mark, and so no notes.
        return found is { Message.Length: 0 } ? found with { Message = ScenarioMessages.Join(data.Notes) } : found;
    }
}
