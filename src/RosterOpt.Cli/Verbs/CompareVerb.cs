using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Findings;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Verbs;

/// <summary>Rosters of one data set side by side: metrics, who moves, which pairs gain and lose weeks together. Solves nothing.</summary>
internal sealed class CompareVerb : IVerb
{
    private const int Fewest = 2;

    private readonly DataOptions data = new();
    private readonly Argument<string[]> rosters = new("ROSTER…")
    {
        Description = "Two rosters or more; the first is the base that the others are compared with.",
        Arity = new ArgumentArity(1, 100_000),
    };
    private readonly Option<string?> baseline = DataOptions.Baseline();
    private readonly Option<string?> file = new("--out")
    {
        Description = "Also writes a workbook, or a page for the browser.",
        HelpName = "FILE.xlsx|FILE.html",
    };
    private readonly Option<bool> force = DataOptions.Force();

    public IReadOnlyList<string> Examples { get; } =
    [
        "rosteropt compare data-samples/quickstart by-hand.csv out/roster.csv",
        "rosteropt compare cohort monday.csv tuesday.csv wednesday.xlsx --out week.xlsx",
        "rosteropt compare cohort before.csv after.csv --json",
    ];

    public Command Build(Surroundings surroundings)
    {
        var command = new Command("compare", "Sets rosters of one data set side by side; solves nothing.");
        data.AddTo(command);
        command.Arguments.Add(rosters);
        command.Options.Add(baseline);
        command.Options.Add(file);
        command.Options.Add(force);
        command.Validators.Add(result =>
        {
            if (result.GetValue(rosters) is { Length: < Fewest })
            {
                result.AddError("compare needs two rosters or more: rosteropt compare DATA ROSTER ROSTER…");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var paths = parse.GetValue(rosters)!;
        var target = parse.GetValue(file) is { } place ? Target(parse, place, paths) : null;
        var input = CohortInput.Read(parse, data);
        input.ReadBaseline(parse.GetValue(baseline));
        var names = RosterLabels.Of(paths);
        var compared = paths.Select((path, number) => Measure(input, path, names[number])).ToList();
        input.TellFindings(grade => grade != Grade.Error);
        var content = new ComparisonContent([.. compared.Select(one => one.Result)])
        {
            AreRosters = true,
            Source = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(parse.GetValue(data.Data)!)),
        };
        target?.Write(stream => Write(content, parse.GetValue(file)!, stream));
        Print(parse, content, compared);
        return ExitCodes.Done;
    }

    private OutFile Target(ParseResult parse, string place, IEnumerable<string> paths) =>
        OutFile.Open(
            place,
            parse.GetValue(force),
            [parse.GetValue(data.Data), parse.GetValue(baseline), .. paths],
            mayBePage: true
        );

    private static void Write(ComparisonContent content, string place, Stream stream)
    {
        if (OutFile.IsPage(place))
        {
            ComparisonPage.Write(content, stream);
        }
        else
        {
            ComparisonWorkbook.Write(content, stream);
        }
    }

    private static (ScenarioResult Result, AuditResult Audit) Measure(CohortInput input, string path, string name)
    {
        var roster = input.ReadRoster(path);
        var audit = Audit.Run(input.Problem, roster);
        var result = new ScenarioResult
        {
            Name = name,
            Status = RunStatus.Audited,
            Summary = Summaries.Of(input, RunStatus.Audited).WithAudit(audit),
            Problem = input.Problem,
            Roster = roster,
        };
        return (result, audit);
    }

    /// <summary>Broken rules come first; with JSON they go to stderr, for stdout holds the one value alone.</summary>
    private void Print(
        ParseResult parse,
        ComparisonContent content,
        IReadOnlyList<(ScenarioResult Result, AuditResult Audit)> compared
    )
    {
        var writers = parse.InvocationConfiguration;
        var json = parse.GetValue(data.Json);
        var showValues = parse.GetValue(data.ShowValues);
        var text = new BreachText(new FindingText(parse.GetValue(data.Data)!, showValues), showValues);
        var breaches = json ? writers.Error : writers.Output;
        foreach (var (result, audit) in compared)
        {
            ComparisonText.WriteBreaches(breaches, result.Name, audit.Breaches, text);
        }
        if (json)
        {
            writers.Output.Write(ComparisonJson.Of(content));
            return;
        }
        ComparisonText.Write(writers.Output, content);
        if (parse.GetValue(file) is { } place)
        {
            writers.Output.WriteLine($"Wrote {place}");
        }
    }
}
