using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Frontier;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;
using RosterOpt.Cli.WhatIf;
using RosterOpt.Core.Findings;
using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Cli.Verbs;

/// <summary>Rosters from one extreme to the other between two terms or metrics, none of which another one beats, and what each step costs.</summary>
internal sealed class FrontierVerb : IVerb
{
    public IReadOnlyList<string> Examples { get; } =
    [
        "rosteropt frontier data-samples/two-schools-900 --between preference,pair --points 7 --out out --time 30s --jobs 2",
        "rosteropt frontier cohort.xlsx --between siteMoves,isolatedStudentBlocks --out out --set pair=20",
        "rosteropt frontier cohort --between kept,preference --points 5 --out out --deterministic --work 30",
    ];

    public Command Build(Surroundings surroundings)
    {
        var options = new FrontierOptions(surroundings.Processors);
        var command = new Command(
            "frontier",
            "Finds rosters from one extreme to the other between two terms or metrics, and what each step costs."
        );
        options.AddTo(command);
        command.SetAction((parse, cancel) => Run(parse, options, surroundings, cancel));
        return command;
    }

    private static async Task<int> Run(
        ParseResult parse,
        FrontierOptions options,
        Surroundings surroundings,
        CancellationToken cancel
    )
    {
        var target = WhatIfFolder.Open(
            parse.GetValue(options.Folder)!,
            parse.GetValue(options.Force),
            WhatIfFolder.OfFront
        );
        var budget = options.Read(parse);
        var input = CohortInput.Read(parse, options.Data);
        input.TellFindings(grade => grade != Grade.Error);
        var (first, second) = parse.GetValue(options.Between);
        var plan = new FrontPlan(
            ScenarioBuilder.BuildBase(input.Data.Tables, parse.GetValue(options.Data.Set) ?? []),
            first,
            second,
            parse.GetValue(options.Points)
        );
        cancel.ThrowIfCancellationRequested();
        WhatIfFolder.Mark(target, WhatIfFolder.OfFront);
        var progress = new ScenarioProgress(surroundings.Time, parse.InvocationConfiguration.Error, budget);
        var runner = new FrontRunner(surroundings, target.Path, budget, progress);
        var results = await runner.Run(plan, cancel);
        var asked = new FrontAsked(plan.Points, runner.Unanswered, cancel.IsCancellationRequested);
        return Finish(parse, (options, asked), target, new WhatIfEnd(results, asked.IsInterrupted, runner.HasFailed));
    }

    private static int Finish(
        ParseResult parse,
        (FrontierOptions Options, FrontAsked Asked) how,
        OutFolder target,
        WhatIfEnd end
    )
    {
        var (options, asked) = how;
        var writers = parse.InvocationConfiguration;
        if (end is { IsInterrupted: true, HasSolved: false })
        {
            throw new OperationCanceledException();
        }
        var (first, second) = parse.GetValue(options.Between);
        var content = new ComparisonContent(end.Results)
        {
            Source = Path.GetFileName(Path.TrimEndingDirectorySeparator(parse.GetValue(options.Data.Data)!)),
            AreRosters = true,
            Front = new ComparedFront(first, second, end.Results),
        };
        var files = ComparisonFiles.Write(target, content);
        if (parse.GetValue(options.Data.Json))
        {
            FrontOutput.WriteJson(writers.Output, content.Front, asked);
        }
        else
        {
            FrontOutput.Write(writers.Output, content.Front, asked);
        }
        writers.Error.WriteLine($"Wrote {string.Join(", ", files)}");
        if (end.IsInterrupted)
        {
            writers.Error.WriteLine(
                "Interrupted: what is finished was saved. Run the same command again for the rest."
            );
        }
        // With base alone, what became of the points would be lost.
        return end.HasFailed && end.Results.Count == 1 ? ExitCodes.Internal : end.ExitCode;
    }
}
