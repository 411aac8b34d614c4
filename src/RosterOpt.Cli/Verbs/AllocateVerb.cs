using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Display;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Findings;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Verbs;

/// <summary>The main job: finds a roster, proves how good it is, and writes it with its summary and report.</summary>
internal sealed class AllocateVerb : IVerb
{
    public IReadOnlyList<string> Examples { get; } =
    [
        "rosteropt allocate data-samples/quickstart --out out --time 10s",
        "rosteropt allocate cohort.xlsx --out out --time 5m --gap 0.1% --set isolation=200",
        "rosteropt allocate cohort --out out --deterministic --work 60 --workers 2 --seed 7",
    ];

    public Command Build(Surroundings surroundings)
    {
        var options = new AllocateOptions(surroundings.Processors);
        var command = new Command("allocate", "Finds the best legal roster it can and proves how good it is.");
        options.AddTo(command);
        command.SetAction((parse, cancel) => Run(parse, options, surroundings, cancel));
        return command;
    }

    private static async Task<int> Run(
        ParseResult parse,
        AllocateOptions options,
        Surroundings surroundings,
        CancellationToken cancel
    )
    {
        var started = surroundings.Time.GetTimestamp();
        var target = OutFolder.Open(parse.GetValue(options.Folder)!, parse.GetValue(options.Force));
        surroundings.Prepare?.Invoke(options.Memory(parse));
        var input = CohortInput.Read(parse, options.Data);
        input.ReadBaseline(parse.GetValue(options.Baseline));
        var start = parse.GetValue(options.Start) is { } file ? input.ReadRoster(file) : null;
        var run = options.Read(parse, start);
        var hopeless = input.Data.Findings.HasImpossible && !run.Partial;
        // Where they settle the matter, impossibilities are told as the reasons.
        input.TellFindings(grade => grade == Grade.Warning || (grade == Grade.Impossible && !hopeless));
        var result = hopeless
            ? Hopeless(input, parse, options)
            : await Solve(
                input,
                run with
                {
                    Time = Left(run.Time, surroundings.Time.GetElapsedTime(started)),
                },
                surroundings,
                parse.InvocationConfiguration.Error,
                cancel
            );
        var seconds = run.Work is null ? surroundings.Time.GetElapsedTime(started).TotalSeconds : (double?)null;
        var report = new AllocationOutcome(input, target, parse.InvocationConfiguration)
        {
            Options = run,
            Json = parse.GetValue(options.Data.Json),
            Seconds = seconds,
        };
        return report.Finish(result with { Interrupted = result.Interrupted || cancel.IsCancellationRequested });
    }

    /// <summary>The time is that of the whole command: what reading took is gone, but half of it is always left for the search.</summary>
    private static TimeSpan Left(TimeSpan time, TimeSpan reading) =>
        TimeSpan.FromTicks(Math.Max(time.Ticks / 2, time.Ticks - reading.Ticks));

    private static async Task<AllocationResult> Solve(
        CohortInput input,
        AllocatorOptions run,
        Surroundings surroundings,
        TextWriter error,
        CancellationToken cancel
    )
    {
        await using var display = RunDisplays.For(surroundings, error);
        // On a thread of its own, so that signals and the display are served meanwhile.
        return await Task.Run(() => surroundings.Solve(input.Problem, run, display, cancel), CancellationToken.None);
    }

    private static AllocationResult Hopeless(CohortInput input, ParseResult parse, AllocateOptions options)
    {
        var text = new FindingText(parse.GetValue(options.Data.Data)!, parse.GetValue(options.Data.ShowValues));
        return new AllocationResult
        {
            Status = AllocationStatus.Infeasible,
            Reasons =
            [
                .. input.Data.Findings.All.Where(finding => finding.Grade == Grade.Impossible).Select(text.Line),
            ],
        };
    }
}
