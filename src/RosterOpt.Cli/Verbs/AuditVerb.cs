using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Findings;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Verbs;

/// <summary>Checks and measures any roster, ours or made by hand; no solver.</summary>
internal sealed class AuditVerb : IVerb
{
    private readonly DataOptions data = new();
    private readonly Argument<string> roster = DataOptions.Roster();
    private readonly Option<string?> baseline = DataOptions.Baseline();
    private readonly Option<string?> folder = new("--out")
    {
        Description = "Writes summary.json there.",
        HelpName = "DIR",
    };
    private readonly Option<bool> force = DataOptions.Force();

    public IReadOnlyList<string> Examples { get; } =
    [
        "rosteropt audit data-samples/quickstart out/roster.csv",
        "rosteropt audit cohort.xlsx by-hand.xlsx --baseline published.csv --out checked",
    ];

    public Command Build(Surroundings surroundings)
    {
        var command = new Command("audit", "Broken rules, score and metrics of any roster; solves nothing.");
        data.AddTo(command);
        command.Arguments.Add(roster);
        command.Options.Add(baseline);
        command.Options.Add(folder);
        command.Options.Add(force);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var target = parse.GetValue(folder) is { } path ? OutFolder.Open(path, parse.GetValue(force)) : null;
        var input = CohortInput.Read(parse, data);
        input.ReadBaseline(parse.GetValue(baseline));
        var lines = input.ReadRoster(parse.GetValue(roster)!);
        input.TellFindings(grade => grade != Grade.Error);
        var audit = Audit.Run(input.Problem, lines);
        var summary = Summaries.Of(input, RunStatus.Audited).WithAudit(audit);
        target?.Write(into => File.WriteAllText(Path.Combine(into, SummaryFile.Name), SummaryFile.ToJson(summary)));
        Print(parse, input, audit, summary);
        return audit.IsLegal ? ExitCodes.Done : ExitCodes.Findings;
    }

    /// <summary>The breaches are the result and go to stdout, but for JSON, where stdout holds the summary alone.</summary>
    private void Print(ParseResult parse, CohortInput input, AuditResult audit, RunSummary summary)
    {
        var json = parse.GetValue(data.Json);
        var writers = parse.InvocationConfiguration;
        var showValues = parse.GetValue(data.ShowValues);
        var text = new BreachText(new FindingText(parse.GetValue(data.Data)!, showValues), showValues);
        foreach (var breach in audit.Breaches)
        {
            (json ? writers.Error : writers.Output).WriteLine(text.Line(breach));
        }
        if (json)
        {
            writers.Output.Write(SummaryFile.ToJson(summary));
        }
        else
        {
            ResultText.Write(writers.Output, summary);
        }
    }
}
