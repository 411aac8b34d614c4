using System.Diagnostics;
using System.Text;
using RosterOpt.Cli.CommandLine;

namespace RosterOpt.Cli.Tests.Support;

/// <summary>The built tool as a process of its own.</summary>
internal static class ToolProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs the tool to its end.</summary>
    public static async Task<CommandRun> Run(params string[] args)
    {
        using var process = Start(args);
        return await End(process);
    }

    /// <summary>Starts the tool.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(Surroundings).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a started tool.</summary>
    public static async Task<CommandRun> End(Process process, string errorSoFar = "")
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new CommandRun(process.ExitCode, await output, errorSoFar + await error);
    }

    /// <summary>Sends SIGINT or SIGTERM, as Ctrl-C and a scheduler do.</summary>
    public static async Task Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
