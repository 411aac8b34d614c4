namespace RosterOpt.Benchmarks.Commands;

/// <summary>Something the benchmark program does besides BenchmarkDotNet.</summary>
/// <param name="Name">First word on the command line.</param>
/// <param name="Run">Given the words after it; answers the exit code.</param>
internal sealed record BenchmarkCommand(string Name, Func<IReadOnlyList<string>, int> Run);

/// <summary>Every command. A new one is one file and one line here.</summary>
internal static class CommandCatalogue
{
    public static IReadOnlyList<BenchmarkCommand> All { get; } =
    [
        new("generate", GenerateCommand.Run),
        new("generate-mss", GenerateMssCommand.Run),
        new("compare", CompareCommand.Run),
        new("contender", ContenderCommand.Run),
        new("targets", TargetsCommand.Run),
        new("ablation", AblationCommand.Run),
        new("mss", MssCommand.Run),
    ];

    /// <summary>Runs the command that the words name; null where they name none.</summary>
    public static int? TryRun(IReadOnlyList<string> words)
    {
        var command = words.Count > 0 ? All.FirstOrDefault(one => one.Name == words[0]) : null;
        try
        {
            return command?.Run([.. words.Skip(1)]);
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }
    }
}
