using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Data;
using RosterOpt.Data.Import;
using RosterOpt.Data.Import.Mss;

namespace RosterOpt.Cli.Verbs;

/// <summary>Turns data of another program into a data set.</summary>
internal sealed class ImportVerb : IVerb
{
    private readonly Argument<string> file = new("FILE")
    {
        Description = "A MiniZinc data file of the medical student scheduling problem.",
        HelpName = "INSTANCE.dzn",
    };

    private readonly Option<string> folder = new("--out")
    {
        Description = "Folder for the tables.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> force = DataOptions.Force();

    public IReadOnlyList<string> Examples { get; } = ["rosteropt import mss instance.dzn --out instance"];

    public Command Build(Surroundings surroundings)
    {
        var mss = new Command(
            "mss",
            "Medical student scheduling (Akbarzadeh and Maenhout): the score becomes their objective."
        )
        {
            file,
            folder,
            force,
        };
        mss.SetAction(RunMss);
        return new Command("import", "Turns data of another program into a data set.") { mss };
    }

    private int RunMss(ParseResult parse)
    {
        var path = parse.GetValue(file)!;
        var reading = Read(path);
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        foreach (var problem in reading.Problems)
        {
            error.WriteLine(Describe(path, problem));
        }
        if (reading.Instance is not { } instance)
        {
            return ExitCodes.Usage;
        }
        foreach (var name in reading.Ignored)
        {
            error.WriteLine($"{path}: {name}: ignored; no instance of this problem has it.");
        }
        var target = OutFolder.Open(parse.GetValue(folder)!, parse.GetValue(force));
        var tables = MssTables.From(instance);
        target.Write(into => DataSetWriter.WriteFolder(tables, into));
        var impossible = DataSetReader.Understand(tables, []).Findings;
        if (impossible.HasErrors || impossible.HasImpossible)
        {
            error.WriteLine($"The instance has no solution; see: rosteropt validate {target.Path}");
        }
        output.WriteLine($"Wrote {tables.Tables.Count} tables to {target.Path}");
        return ExitCodes.Done;
    }

    private static MssReading Read(string path)
    {
        if (!File.Exists(path))
        {
            throw CliException.Usage($"There is no file {path}.");
        }
        try
        {
            return MssImport.Read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{path} cannot be read: {problem.Message}", problem);
        }
    }

    private static string Describe(string path, ImportProblem problem)
    {
        var line = problem.Line > 0 ? $":{problem.Line}" : string.Empty;
        var name = problem.Name.Length > 0 ? $"{problem.Name}: " : string.Empty;
        return $"{path}{line}: {name}{problem.Message}";
    }
}
