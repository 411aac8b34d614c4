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

    private static readonly string[] Headings = ["index", "scenario", "seed", "folder", "status", "message", "command"];

    private readonly List<string> commands = [];
    private readonly List<TextRow> rows = [];

    /// <summary>Writes folders, commands and plan.</summary>
    /// <returns>How many commands there are: one for each scenario that can run, and each seed.</returns>
    public int Write(IReadOnlyList<ScenarioData> scenarios)
    {
        foreach (var scenario in scenarios)
        {
            Add(scenario);
        }
        target.Write(into =>
        {
            var lines = string.Concat(commands.Select(command => command + "\n"));
            File.WriteAllText(Path.Combine(into, CommandsName), lines);
            CsvFile.Write(Path.Combine(into, PlanName), new TextTable("plan", Headings, rows));
        });
        return commands.Count;
    }

    private void Add(ScenarioData scenario)
    {
        var (status, message) = StateOf(scenario);
        var folder = scenario.Tables is null ? string.Empty : ScenarioFolderNames.Of(scenario.Scenario.Name);
        if (scenario.Tables is not null)
        {
            WriteTables(scenario);
        }
        if (status.Length > 0)
        {
            Add(string.Empty, scenario.Scenario.Name, string.Empty, folder, status, message, string.Empty);
            return;
        }
        foreach (var seed in budget.SeedNumbers)
        {
            var command = Command(folder, seed);
            Add(Text(commands.Count), scenario.Scenario.Name, Text(seed), folder, status, message, command);
            commands.Add(command);
        }
    }

    /// <summary>A plan that is written again keeps what was solved of the same tables.</summary>
    private void WriteTables(ScenarioData scenario)
    {
        var folder = ScenarioFolder.Of(target.Path, scenario, (budget.Options.Seed, budget.Options.Seed));
        if (folder.Load(key: null) is null)
        {
            folder.WriteTables();
        }
    }

    private void Add(params string[] cells) => rows.Add(new TextRow(rows.Count + 2, cells));

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

    private string Command(string folder, int seed)
    {
        var into = seed == budget.Options.Seed ? folder : $"{folder}/seed-{Text(seed)}";
        return $"{Tool} allocate {Quoted(folder)} --out {Quoted(into)} --force {budget.Arguments(seed)}{budget.MemoryArgument}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>For a shell. Names of folders hold no quote.</summary>
    private static string Quoted(string folder) => folder.StartsWith('-') ? $"'./{folder}'" : $"'{folder}'";
}
