using RosterOpt.Benchmarks.Instances;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>
/// <c>generate KIND --students N --seed S [--slack P] --out DIR</c>: writes a generated data set as CSV files, for the command line or
/// another program to work on.
/// </summary>
internal static class GenerateCommand
{
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new CommandWords(words, [], ["--students", "--seed", "--slack", "--out"]);
        var kind = InstanceCatalogue.Find(arguments.Word(0, "The kind of data"));
        var slack = arguments.Text("--slack") is null ? null : (int?)arguments.Number("--slack", 0);
        var folder = arguments.Required("--out");
        var tables = kind.Build(arguments.Number("--students", 900), arguments.Number("--seed", 1), slack);
        DataSetWriter.WriteFolder(tables, folder);
        Console.WriteLine($"Wrote {tables.Tables.Count} tables to {folder}");
        return 0;
    }
}
