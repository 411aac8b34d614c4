using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Inputs;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Findings;
using RosterOpt.Reports;
using RosterOpt.Reports.Editions;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Verbs;

/// <summary>The Excel continuity report of any roster.</summary>
internal sealed class ReportVerb : IVerb
{
    private readonly DataOptions data = new();
    private readonly Argument<string> roster = DataOptions.Roster();
    private readonly Option<string?> baseline = DataOptions.Baseline();
    private readonly Option<string?> compare = new("--compare")
    {
        Description = "Another roster of the same data set, to set beside this one.",
        HelpName = "ROSTER",
    };
    private readonly Option<bool> force = DataOptions.Force();
    private readonly Option<string> file = new("--out")
    {
        Description = "The workbook to write; with --for a folder or a .zip file.",
        HelpName = "FILE.xlsx",
        Required = true,
    };
    private readonly Option<string?> edition = new("--for")
    {
        Description = "A workbook for each site or each student instead, holding nothing about others' circumstances.",
        HelpName = "site|student",
    };
    private readonly Option<bool> pseudonymous = new("--pseudonymous")
    {
        Description = "Puts codes in place of identifiers and names of students and pods.",
    };
    private readonly Option<string?> key = new("--key")
    {
        Description = "File of the codes, kept from report to report. Default: beside --out, ending in -key.csv.",
        HelpName = "FILE.csv",
    };

    public IReadOnlyList<string> Examples { get; } =
    [
        "rosteropt report data-samples/quickstart out/roster.csv --out continuity.xlsx",
        "rosteropt report cohort.xlsx by-hand.csv --baseline published.csv --out changes.xlsx",
        "rosteropt report cohort out/roster.csv --compare by-hand.csv --out both.xlsx",
        "rosteropt report cohort out/roster.csv --for site --out for-sites.zip",
        "rosteropt report cohort out/roster.csv --pseudonymous --out for-research.xlsx",
    ];

    public Command Build(Surroundings surroundings)
    {
        var command = new Command("report", "Writes the Excel continuity report of any roster.");
        data.AddTo(command);
        command.Arguments.Add(roster);
        command.Options.Add(baseline);
        command.Options.Add(compare);
        command.Options.Add(file);
        edition.AcceptOnlyFromAmong("site", "student");
        command.Options.Add(edition);
        command.Options.Add(pseudonymous);
        command.Options.Add(key);
        command.Options.Add(force);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var target = Target(parse);
        var input = CohortInput.Read(parse, data);
        input.ReadBaseline(parse.GetValue(baseline));
        var path = parse.GetValue(roster)!;
        var lines = input.ReadRoster(path);
        input.TellFindings(grade => grade != Grade.Error);
        var audit = Audit.Run(input.Problem, lines);
        var summary = SummaryBeside.Find(path, input, audit, parse.InvocationConfiguration.Error);
        var content = ReportContents.Of(input, lines, audit, summary) with
        {
            Compared = Compared(input, parse.GetValue(compare)),
        };
        target(parse.GetValue(pseudonymous) ? Coded(parse, input, content) : content);
        var output = parse.InvocationConfiguration.Output;
        if (parse.GetValue(data.Json))
        {
            output.Write(SummaryFile.ToJson(summary));
        }
        else
        {
            output.WriteLine($"Wrote {parse.GetValue(file)}");
        }
        return ExitCodes.Done;
    }

    /// <summary>Checks the place of the result before any work is done.</summary>
    /// <returns>Writes the result there.</returns>
    private Action<ReportContent> Target(ParseResult parse)
    {
        var (place, replace) = (parse.GetValue(file)!, parse.GetValue(force));
        if (parse.GetValue(key) is not null && !parse.GetValue(pseudonymous))
        {
            throw CliException.Usage("--key goes with --pseudonymous.");
        }
        if (parse.GetValue(edition) is { } kind)
        {
            if (parse.GetValue(compare) is not null)
            {
                throw CliException.Usage("--compare goes with the whole report, not with --for.");
            }
            var files = EditionFiles.Open(place, replace);
            return content => files.Write(Edition.Of(content, kind == "site" ? EditionKind.Site : EditionKind.Student));
        }
        var one = OutFile.Open(
            place,
            replace,
            [parse.GetValue(data.Data), parse.GetValue(roster), parse.GetValue(baseline), parse.GetValue(compare)]
        );
        return content => one.Write(stream => ContinuityReport.Write(content, stream));
    }

    /// <summary>The content under codes; the key is written first, for a report whose codes nobody can resolve is of no use.</summary>
    private ReportContent Coded(ParseResult parse, CohortInput input, ReportContent content)
    {
        var keyFile =
            parse.GetValue(key) ?? Path.ChangeExtension(parse.GetValue(file)!, null).TrimEnd('/', '\\') + "-key.csv";
        var codes = PseudonymKeyFile.Read(keyFile).Extend(input.Problem, input.Data.Hash);
        var names = input.Problem.Students.ToDictionary(
            student => student.Id,
            student => student.Name,
            StringComparer.Ordinal
        );
        PseudonymKeyFile.Write(keyFile, codes, names);
        parse.InvocationConfiguration.Error.WriteLine(
            $"Who is behind the codes stands in {keyFile}; keep it apart from the report."
        );
        return Pseudonyms.Apply(content, codes);
    }

    private static ComparedRoster? Compared(CohortInput input, string? file)
    {
        if (file is null)
        {
            return null;
        }
        var roster = input.ReadRoster(file);
        return new ComparedRoster(Path.GetFileName(file), roster, Audit.Run(input.Problem, roster));
    }
}
