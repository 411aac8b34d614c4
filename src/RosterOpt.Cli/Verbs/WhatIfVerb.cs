using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;
using RosterOpt.Cli.WhatIf;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison;

namespace RosterOpt.Cli.Verbs;

/// <summary>Solves named variations of a data set side by side and compares them.</summary>
internal sealed class WhatIfVerb : IVerb
{
    public IReadOnlyList<string> Examples { get; } =
    [
        "rosteropt whatif data-samples/two-schools-900 data-samples/what-if/two-schools.csv --out out --time 30s --jobs 2",
        "rosteropt whatif cohort.xlsx scenarios.csv --out out --only bigger --seeds 3",
        "rosteropt whatif cohort scenarios.csv --out plan --plan",
        "rosteropt whatif cohort scenarios.csv --out plan --collect",
    ];

    public Command Build(Surroundings surroundings)
    {
        var options = new WhatIfOptions(surroundings.Processors);
        var command = new Command("whatif", "Solves named variations of a data set and compares them.");
        options.AddTo(command);
        command.SetAction((parse, cancel) => Run(parse, options, surroundings, cancel));
        return command;
    }

    private static async Task<int> Run(
        ParseResult parse,
        WhatIfOptions options,
        Surroundings surroundings,
        CancellationToken cancel
    )
    {
        var error = parse.InvocationConfiguration.Error;
        var target = WhatIfFolder.Open(parse.GetValue(options.Folder)!, parse.GetValue(options.Force));
        var budget = options.Read(parse);
        var scenarios = ReadScenarios(parse, options, budget, cancel);
        cancel.ThrowIfCancellationRequested();
        WhatIfFolder.Mark(target);
        if (parse.GetValue(options.Plan))
        {
            return Plan(parse, target, budget, scenarios);
        }
        if (parse.GetValue(options.Collect))
        {
            var collected = new ScenarioCollector(target.Path, budget).Collect(scenarios);
            return Finish(parse, options, target, new WhatIfEnd(collected, IsInterrupted: false, HasFailed: false));
        }
        var progress = new ScenarioProgress(surroundings.Time, error, budget);
        var runner = new ScenarioRunner(surroundings, target.Path, budget, progress);
        var results = await runner.Run(scenarios, cancel);
        return Finish(parse, options, target, new WhatIfEnd(results, cancel.IsCancellationRequested, runner.HasFailed));
    }

    private static IReadOnlyList<ScenarioData> ReadScenarios(
        ParseResult parse,
        WhatIfOptions options,
        ScenarioBudget budget,
        CancellationToken cancel
    )
    {
        var input = CohortInput.Read(parse, options.Data);
        var file = ScenarioInput.Read(parse, options);
        input.TellFindings(grade => grade != Grade.Error);
        var builder = new ScenarioBuilder(
            file,
            input.Data.Tables,
            parse.GetValue(options.Data.Set) ?? [],
            budget.Options.Seed
        );
        var chosen = ScenarioInput.Choose(file, parse.GetValue(options.Only) ?? []);
        var built = new ScenarioData?[chosen.Count];
        Parallel.For(
            0,
            chosen.Count,
            new ParallelOptions { MaxDegreeOfParallelism = budget.Jobs },
            number => built[number] = cancel.IsCancellationRequested ? null : builder.Build(chosen[number])
        );
        ScenarioData[] scenarios = [.. built.OfType<ScenarioData>()];
        ScenarioInput.TellFaults(parse, options, scenarios);
        return scenarios;
    }

    private static int Plan(
        ParseResult parse,
        OutFolder target,
        ScenarioBudget budget,
        IReadOnlyList<ScenarioData> scenarios
    )
    {
        var commands = new PlanFiles(target, budget).Write(scenarios);
        var output = parse.InvocationConfiguration.Output;
        output.WriteLine($"Wrote {commands} commands to {Path.Combine(target.Path, PlanFiles.CommandsName)}");
        output.WriteLine($"Run each of its lines in {target.Path}, then whatif with --collect.");
        return scenarios.Any(scenario => scenario is { Scenario.IsBase: false, Fault: null }) || scenarios.Count == 1
            ? ExitCodes.Done
            : ExitCodes.Usage;
    }

    private static int Finish(ParseResult parse, WhatIfOptions options, OutFolder target, WhatIfEnd end)
    {
        var writers = parse.InvocationConfiguration;
        if (end is { IsInterrupted: true, HasSolved: false })
        {
            throw new OperationCanceledException();
        }
        var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(parse.GetValue(options.Data.Data)!));
        var files = ComparisonFiles.Write(target, new ComparisonContent(end.Results) { Source = source });
        if (parse.GetValue(options.Data.Json))
        {
            WhatIfText.WriteJson(writers.Output, end.Results);
        }
        else
        {
            WhatIfText.Write(writers.Output, end.Results);
        }
        writers.Error.WriteLine($"Wrote {string.Join(", ", files)}");
        if (end.IsInterrupted)
        {
            writers.Error.WriteLine(
                "Interrupted: what is finished was saved. Run the same command again for the rest."
            );
        }
        return end.ExitCode;
    }
}
