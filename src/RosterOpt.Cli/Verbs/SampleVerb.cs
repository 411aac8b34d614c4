using System.CommandLine;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Data;
using RosterOpt.Samples;

namespace RosterOpt.Cli.Verbs;

/// <summary>Writes a realistic synthetic data set.</summary>
internal sealed class SampleVerb : IVerb
{
    private readonly Option<int> students = new("--students")
    {
        Description = "About how many students.",
        HelpName = "N",
        CustomParser = ValueParsers.Whole(SampleGenerator.FewestStudents, SampleGenerator.MostStudents),
        DefaultValueFactory = _ => 900,
    };

    private readonly Option<int> seed = new("--seed")
    {
        Description = "Seed: the same one gives the same bytes.",
        HelpName = "N",
        CustomParser = ValueParsers.Whole(0, int.MaxValue),
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> folder = new("--out")
    {
        Description = "Folder for the tables.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> force = DataOptions.Force();

    public IReadOnlyList<string> Examples { get; } = ["rosteropt sample --students 900 --seed 1 --out cohort"];

    public Command Build(Surroundings surroundings)
    {
        var command = new Command("sample", "Writes a realistic synthetic data set.") { students, seed, folder, force };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var target = OutFolder.Open(parse.GetValue(folder)!, parse.GetValue(force));
        var tables = SampleGenerator.Generate(parse.GetValue(students), parse.GetValue(seed));
        target.Write(into => DataSetWriter.WriteFolder(tables, into));
        parse.InvocationConfiguration.Output.WriteLine($"Wrote {tables.Tables.Count} tables to {target.Path}");
        return ExitCodes.Done;
    }
}
