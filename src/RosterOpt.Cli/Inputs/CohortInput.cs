using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Findings;
using RosterOpt.Core.Rosters;
using RosterOpt.Data;

namespace RosterOpt.Cli.Inputs;

/// <summary>Reads what a verb works on and ends it with exit code 2 where that cannot be understood.</summary>
internal sealed class CohortInput
{
    /// <summary>How findings about <c>--set</c> begin; they are wrong usage, not faults of the data.</summary>
    private const string AboutSet = "--set ";

    private readonly string path;
    private readonly bool showValues;
    private readonly TextWriter error;

    private CohortInput(string path, bool showValues, TextWriter error, DataSet data)
    {
        this.path = path;
        this.showValues = showValues;
        this.error = error;
        Data = data;
    }

    public DataSet Data { get; }

    /// <summary>The problem, with the baseline once <see cref="ReadBaseline"/> was called.</summary>
    public PlacementProblem Problem { get; private set; } = null!;

    /// <summary>SHA-256 of the baseline, or null without one.</summary>
    public string? BaselineHash { get; private set; }

    /// <summary>Reads a data set whatever its findings; only a path that does not exist or a wrong <c>--set</c> ends the verb.</summary>
    public static DataSet ReadAnything(ParseResult parse, DataOptions options)
    {
        var path = parse.GetValue(options.Data)!;
        RequirePath(path);
        var data = DataSetReader.Read(path, parse.GetValue(options.Set) ?? []);
        var wrong = data.Findings.All.Where(IsAboutSet).ToList();
        if (wrong.Count > 0)
        {
            var text = new FindingText(path, parse.GetValue(options.ShowValues));
            text.Write(parse.InvocationConfiguration.Error, wrong);
            throw CliException.Usage("A setting on the command line cannot be understood. Nothing was done.");
        }
        return data;
    }

    /// <summary>Reads a data set that can be understood; its errors go to stderr.</summary>
    public static CohortInput Read(ParseResult parse, DataOptions options)
    {
        var data = ReadAnything(parse, options);
        var error = parse.InvocationConfiguration.Error;
        var input = new CohortInput(parse.GetValue(options.Data)!, parse.GetValue(options.ShowValues), error, data);
        if (data.Problem is not { } problem || data.Findings.HasErrors)
        {
            input.Tell(data.Findings, input.path, grade => grade == Grade.Error);
            throw CliException.Usage($"The data set {input.path} cannot be understood. Nothing was done.");
        }
        input.Problem = problem;
        return input;
    }

    /// <summary>Warnings and impossibilities of the data set, on stderr.</summary>
    public void TellFindings(Func<Grade, bool> wanted) => Tell(Data.Findings, path, wanted);

    /// <summary>Puts the baseline into the problem; does nothing without a path.</summary>
    public void ReadBaseline(string? file)
    {
        if (file is null)
        {
            return;
        }
        var reading = Understand(file, RosterFile.ReadBaseline(RequireFile(file), Problem));
        Problem = Problem with { Baseline = reading.Value };
        BaselineHash = reading.Hash;
    }

    /// <summary>Reads a roster of this data set.</summary>
    public Roster ReadRoster(string file) => Understand(file, RosterFile.Read(RequireFile(file), Problem)).Value!;

    private RosterReading<T> Understand<T>(string file, RosterReading<T> reading)
        where T : class
    {
        Tell(reading.Findings, file, _ => true);
        return reading.Value is null || reading.Findings.HasErrors
            ? throw CliException.Usage($"The roster {file} cannot be understood with this data set. Nothing was done.")
            : reading;
    }

    private void Tell(FindingList findings, string source, Func<Grade, bool> wanted) =>
        new FindingText(source, showValues).Write(error, findings.All.Where(finding => wanted(finding.Grade)));

    private static bool IsAboutSet(Finding finding) =>
        finding is { Grade: Grade.Error, Table: "" } && finding.Message.StartsWith(AboutSet, StringComparison.Ordinal);

    private static string RequireFile(string file)
    {
        RequirePath(file);
        return Directory.Exists(file)
            ? throw CliException.Usage($"{file} is a folder; a roster is one .csv or .xlsx file.")
            : file;
    }

    private static void RequirePath(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw CliException.Usage($"There is no file or folder '{path}'. Maybe the name is misspelled?");
        }
    }
}
