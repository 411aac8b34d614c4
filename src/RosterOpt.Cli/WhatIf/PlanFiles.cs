using System.Globalization;
using RosterOpt.Cli.Outputs;
using RosterOpt.Data;
using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.WhatIf;

/// <summary>
/// Writes the scenarios as folders that need nothing else, and a command for each, so that any scheduler can run them. A line of the
/// commands is a shell command to be run in the folder of the plan; the variable ROSTEROPT names the tool where it is not on the path.
/// </summary>
/// <param name="target">The folder of all scenarios.</param>
/// <param name="budget">What each may spend.</param>
internal sealed class PlanFiles(OutFolder target, ScenarioBudget budget)
{
    /// <summary>One command on each line and nothing else, for programs that take lines.</summary>
    public const string CommandsName = "commands.txt";

    /// <summary>Everything about the plan, for people.</summary>
    public const string PlanName = "plan.csv";

    private const string Tool = "${ROSTEROPT:-rosteropt}";

    private static readonly string[] Headings = ["index", "scenario", "folder", "status", "message", "command"];

    /// <summary>Writes folders, commands and plan.</summary>
    /// <returns>How many can be run.</returns>
    public int Write(IReadOnlyList<ScenarioData> scenarios)
    {
        var rows = new List<TextRow>();
        var commands = new List<string>();
        foreach (var scenario in scenarios)
        {
            var (status, message) = StateOf(scenario);
            var command = status.Length == 0 ? CommandFor(scenario) : string.Empty;
            if (scenario.Tables is not null)
            {
                ScenarioFolder.Of(target.Path, scenario, (budget.Options.Seed, budget.Options.Seed)).WriteTables();
            }
            var index = command.Length > 0 ? commands.Count.ToString(CultureInfo.InvariantCulture) : string.Empty;
            var folder = scenario.Tables is null ? string.Empty : ScenarioFolderNames.Of(scenario.Scenario.Name);
            rows.Add(new TextRow(rows.Count + 2, [index, scenario.Scenario.Name, folder, status, message, command]));
            if (command.Length > 0)
            {
                commands.Add(command);
            }
        }
        target.Write(into =>
        {
            File.WriteAllText(
                Path.Combine(into, CommandsName),
                string.Concat(commands.Select(command => command + "\n"))
            );
            CsvFile.Write(Path.Combine(into, PlanName), new TextTable("plan", Headings, rows));
        });
        return commands.Count;
    }

    /// <summary>A status and why, where there is nothing to run.</summary>
    private static (string Status, string Message) StateOf(ScenarioData scenario)
    {
        if (scenario.Fault is { } fault)
        {
            return (ScenarioResult.Invalid, ScenarioMessages.Of(fault));
        }
        var reasons = ScenarioSolver.ImpossibleReasons(scenario);
        return reasons.Count > 0
            ? (RunStatus.Infeasible, ScenarioMessages.Of(reasons))
            : (string.Empty, ScenarioMessages.Join(scenario.Notes));
    }

    private string CommandFor(ScenarioData scenario)
    {
        var folder = ScenarioFolderNames.Of(scenario.Scenario.Name);
        return string.Join(
            " && ",
            budget.SeedNumbers.Select(seed =>
            {
                var into =
                    seed == budget.Options.Seed
                        ? folder
                        : $"{folder}/seed-{seed.ToString(CultureInfo.InvariantCulture)}";
                return $"{Tool} allocate {Quoted(folder)} --out {Quoted(into)} --force {budget.Arguments(seed)}";
            })
        );
    }

    /// <summary>For a shell. Names of folders hold no quote.</summary>
    private static string Quoted(string folder) => folder.StartsWith('-') ? $"'./{folder}'" : $"'{folder}'";
}
