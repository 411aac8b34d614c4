using System.Diagnostics;
using RosterOpt.Cli.CommandLine;

namespace RosterOpt.Cli.Tests.Support;

/// <summary>Runs other programs, with the built tool as ROSTEROPT.</summary>
internal static class Shell
{
    public static async Task<CommandRun> Run(
        string folder,
        string program,
        string[] args,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ROSTEROPT"] = $"dotnet {typeof(Surroundings).Assembly.Location}";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        return await ToolProcess.End(process);
    }
}
