using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Display;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Core.Offers;
using RosterOpt.Engine.Advice;
using RosterOpt.Reports.Advice;

namespace RosterOpt.Cli.Verbs;

/// <summary>Where one more place, or two, would help a roster most, and which places it does not need.</summary>
internal sealed class AdviseVerb : IVerb
{
    public IReadOnlyList<string> Examples { get; } =
    [
        "rosteropt advise data-samples/quickstart out/roster.csv",
        "rosteropt advise cohort.xlsx out/roster.csv --time 5m --top 20 --out places.xlsx",
        "rosteropt advise cohort by-hand.csv --deterministic --work 60 --json",
    ];

    public Command Build(Surroundings surroundings)
    {
        var options = new AdviseOptions(surroundings.Processors);
        var command = new Command(
            "advise",
            "Finds where one more place would help a roster most, each checked by solving, and which places it does not need."
        );
        options.AddTo(command);
        command.SetAction((parse, cancel) => Run(parse, options, surroundings, cancel));
        return command;
    }

    private static async Task<int> Run(
        ParseResult parse,
        AdviseOptions options,
        Surroundings surroundings,
        CancellationToken cancel
    )
    {
        var started = surroundings.Time.GetTimestamp();
        var target = Target(parse, options);
        surroundings.Prepare?.Invoke(options.Memory(parse));
        var input = CohortInput.Read(parse, options.Data);
        input.ReadBaseline(parse.GetValue(options.Baseline));
        var roster = input.ReadRoster(parse.GetValue(options.Roster)!);
        input.TellFindings(grade => grade != Grade.Error);
        var audit = Audit.Run(input.Problem, roster);
        var missing = audit.IsLegal ? null : MissingPlaces.Of(input.Problem, roster);
        TellBreaches(parse, options, audit, missing);
        var request = options.Read(parse, roster);
        request = request with
        {
            Run = request.Run with { Time = Left(request.Run.Time, surroundings.Time.GetElapsedTime(started)) },
        };
        // A roster that only takes places which are not offered is advised as if they were.
        var problem = missing is { IsLegalThen: true } ? missing.Widened : input.Problem;
        var advice = missing is { IsLegalThen: false }
            ? new SafeAdvice(Unsolved(audit), null, null)
            : await Solve(problem, request, surroundings, parse.InvocationConfiguration.Error, cancel);
        var content = AdviceContents.Of(problem, roster, advice.Result) with
        {
            Source = Path.GetFileNameWithoutExtension(
                Path.TrimEndingDirectorySeparator(parse.GetValue(options.Data.Data)!)
            ),
            Missing = missing,
            Dataset = input.Data.Hash,
            Baseline = input.BaselineHash,
            Seed = request.Run.Seed,
            Workers = request.Run.Workers,
            Seconds = request.Run.Work is null ? surroundings.Time.GetElapsedTime(started).TotalSeconds : null,
        };
        target?.Write(stream => AdviceWorkbook.Write(content, stream));
        Print(parse, options, content, advice);
        return advice.Failure is not null ? ExitCodes.Internal
            : audit.IsLegal ? ExitCodes.Done
            : ExitCodes.Findings;
    }

    private static OutFile? Target(ParseResult parse, AdviseOptions options) =>
        parse.GetValue(options.File) is { } place
            ? OutFile.Open(
                place,
                parse.GetValue(options.Force),
                [parse.GetValue(options.Data.Data), parse.GetValue(options.Roster), parse.GetValue(options.Baseline)]
            )
            : null;

    /// <summary>The time is that of the whole command: what reading took is gone, but half of it is always left.</summary>
    private static TimeSpan Left(TimeSpan time, TimeSpan reading) =>
        TimeSpan.FromTicks(Math.Max(time.Ticks / 2, time.Ticks - reading.Ticks));

    /// <summary>Places are not what such a roster lacks most: gains would be told of a roster that cannot be used.</summary>
    private static AdviceResult Unsolved(AuditResult audit) =>
        new() { Scope = AdviceScope.Neighbourhood, Score = audit.Score };

    private static void TellBreaches(
        ParseResult parse,
        AdviseOptions options,
        AuditResult audit,
        MissingPlaces? missing
    )
    {
        if (missing is null)
        {
            return;
        }
        var error = parse.InvocationConfiguration.Error;
        var showValues = parse.GetValue(options.Data.ShowValues);
        var text = new BreachText(new FindingText(parse.GetValue(options.Data.Data)!, showValues), showValues);
        foreach (var breach in audit.Breaches)
        {
            error.WriteLine(text.Line(breach));
        }
        error.WriteLine(
            missing.IsLegalThen
                ? "The roster takes places that are not offered. Gains are told as if they were."
                : "The roster breaks rules that no place mends, so that no gain was looked for. Maybe look at: rosteropt audit DATA ROSTER"
        );
    }

    private static async Task<SafeAdvice> Solve(
        PlacementProblem problem,
        AdviceRequest request,
        Surroundings surroundings,
        TextWriter error,
        CancellationToken cancel
    )
    {
        await using var display = RunDisplays.For(surroundings, error);
        // On a thread of its own, so that signals and the display are served meanwhile.
        return await Task.Run(() => surroundings.Advise(problem, request, display, cancel), CancellationToken.None);
    }

    private static void Print(ParseResult parse, AdviseOptions options, AdviceContent content, SafeAdvice advice)
    {
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        if (parse.GetValue(options.Data.Json))
        {
            output.Write(AdviceJson.Of(content));
        }
        else
        {
            AdviceText.Write(output, content);
        }
        if (parse.GetValue(options.File) is { } place)
        {
            (parse.GetValue(options.Data.Json) ? error : output).WriteLine($"Wrote {place}");
        }
        if (advice.Notice is { } notice)
        {
            error.WriteLine(notice);
        }
        if (advice.Result.Interrupted)
        {
            error.WriteLine("Interrupted: what was known by then is told.");
        }
        if (advice.Failure is { } failure)
        {
            error.WriteLine($"rosteropt: internal error: {failure} What was known before is told.");
        }
    }
}
