using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Findings;
using RosterOpt.Reports;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Verbs;

/// <summary>The Excel continuity report of any roster.</summary>
internal sealed class ReportVerb : IVerb
{
    private readonly DataOptions data = new();
    private readonly Argument<string> roster = DataOptions.Roster();
    private readonly Option<string?> baseline = DataOptions.Baseline();
    private readonly Option<bool> force = DataOptions.Force();
    private readonly Option<string> file = new("--out")
    {
        Description = "The workbook to write.",
        HelpName = "FILE.xlsx",
        Required = true,
    };

    public IReadOnlyList<string> Examples { get; } =
    [
        "rosteropt report data-samples/quickstart out/roster.csv --out continuity.xlsx",
        "rosteropt report cohort.xlsx by-hand.csv --baseline published.csv --out changes.xlsx",
    ];

    public Command Build(Surroundings surroundings)
    {
        var command = new Command("report", "Writes the Excel continuity report of any roster.");
        data.AddTo(command);
        command.Arguments.Add(roster);
        command.Options.Add(baseline);
        command.Options.Add(file);
        command.Options.Add(force);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var path = parse.GetValue(roster)!;
        var target = OutFile.Open(
            parse.GetValue(file)!,
            parse.GetValue(force),
            [parse.GetValue(data.Data), path, parse.GetValue(baseline)]
        );
        var input = CohortInput.Read(parse, data);
        input.ReadBaseline(parse.GetValue(baseline));
        var lines = input.ReadRoster(path);
        input.TellFindings(grade => grade != Grade.Error);
        var audit = Audit.Run(input.Problem, lines);
        var summary = RunBeside(path, input, audit, parse.InvocationConfiguration.Error);
        target.Write(stream =>
            ContinuityReport.Write(
                new ReportContent
                {
                    Problem = input.Problem,
                    Roster = lines,
                    Audit = audit,
                    Summary = summary,
                },
                stream
            )
        );
        if (parse.GetValue(data.Json))
        {
            parse.InvocationConfiguration.Output.Write(SummaryFile.ToJson(summary));
        }
        else
        {
            parse.InvocationConfiguration.Output.WriteLine($"Wrote {target.Path}");
        }
        return ExitCodes.Done;
    }

    /// <summary>
    /// The summary of the run that made the roster, where one stands beside it and speaks of the very same data set, settings,
    /// baseline and score: only then does its bound hold here.
    /// </summary>
    private static RunSummary RunBeside(string roster, CohortInput input, AuditResult audit, TextWriter error)
    {
        var audited = Summaries.Of(input, RunStatus.Audited).WithAudit(audit);
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(roster))!, SummaryFile.Name);
        if (SummaryFile.TryRead(beside) is not { } run)
        {
            return audited;
        }
        var same =
            run.Dataset == audited.Dataset
            && run.Baseline == audited.Baseline
            && run.Score == audited.Score
            && run.Settings.SequenceEqual(audited.Settings);
        if (!same)
        {
            error.WriteLine($"{beside} is about another data set, baseline, settings or roster; it is not used.");
            return audited;
        }
        return run.WithAudit(audit);
    }
}
