using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Cli.Verbs;
using RosterOpt.Core.Cohort;
using RosterOpt.Data.Findings;
using RosterOpt.Data.Scenarios;

namespace RosterOpt.Cli.Inputs;

/// <summary>Reads scenarios and ends the verb with exit code 2 where the file as a whole cannot be understood.</summary>
internal static class ScenarioInput
{
    public static ScenarioFile Read(ParseResult parse, WhatIfOptions options)
    {
        var path = parse.GetValue(options.Scenarios)!;
        var file = ScenarioFile.Read(path);
        Text(parse, options).Write(parse.InvocationConfiguration.Error, file.Findings.All);
        return file.Findings.HasErrors
            ? throw CliException.Usage($"The scenarios {path} cannot be understood. Nothing was done.")
            : file;
    }

    /// <summary>Base and the scenarios that are asked for, by their own name or that of their sweep; all where none is.</summary>
    public static IReadOnlyList<Scenario> Choose(ScenarioFile file, IReadOnlyList<string> only)
    {
        foreach (var name in only.Where(name => !file.Scenarios.Any(scenario => IsCalled(scenario, name))))
        {
            var known = file.Scenarios.SelectMany(scenario => new[] { scenario.Name, scenario.Family });
            throw CliException.Usage(
                $"--only {name}: there is no such scenario. {NearestName.Hint(name, known.Distinct(StringComparer.Ordinal))}"
            );
        }
        return
        [
            .. file.Scenarios.Where(scenario =>
                only.Count == 0 || scenario.IsBase || only.Any(name => IsCalled(scenario, name))
            ),
        ];
    }

    /// <summary>What is wrong with single scenarios, each row of the file once: a sweep would tell it for every value.</summary>
    public static void TellFaults(ParseResult parse, WhatIfOptions options, IEnumerable<ScenarioData> scenarios)
    {
        var faults = scenarios
            .Where(scenario => scenario.Fault is not null)
            .GroupBy(scenario => (scenario.Scenario.Family, scenario.Fault!.Line, scenario.Fault.Code))
            .Select(group =>
                group.First().Fault! with
                {
                    Message = $"scenario {group.Key.Family}: {group.First().Fault!.Message}",
                }
            );
        Text(parse, options).Write(parse.InvocationConfiguration.Error, faults);
    }

    private static bool IsCalled(Scenario scenario, string name) =>
        Names.Fold(scenario.Name) == Names.Fold(name) || Names.Fold(scenario.Family) == Names.Fold(name);

    private static FindingText Text(ParseResult parse, WhatIfOptions options) =>
        new(string.Empty, parse.GetValue(options.Data.ShowValues));
}
