using System.Diagnostics;
using System.Globalization;

namespace RosterOpt.Cli.Supervision;

/// <summary>How to start this program again as the process that solves.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">What comes before <see cref="SolverChild.Argument"/>: the assembly, where <c>dotnet</c> runs it.</param>
internal sealed record ChildCommand(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>As this process was started; null where that cannot be known.</summary>
    public static ChildCommand? OfThisProcess()
    {
        var assembly = typeof(ChildCommand).Assembly.Location;
        return Environment.ProcessPath is not { } path ? null
            : IsHost(path) ? new ChildCommand(path, [assembly])
            : new ChildCommand(path, []);
    }

    /// <summary>Its input and output are ours; its errors go where ours go.</summary>
    /// <param name="mostMemory">Ceiling in bytes: with it the garbage collector tidies up before it is reached.</param>
    public ProcessStartInfo StartInfo(long mostMemory)
    {
        var start = new ProcessStartInfo(File, [.. Arguments, SolverChild.Argument])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var environment = start.Environment;
        if (!environment.ContainsKey("DOTNET_GCHeapHardLimit"))
        {
            // Read as hexadecimal numbers; the second is a percentage.
            environment["DOTNET_GCHeapHardLimit"] = mostMemory.ToString("X", CultureInfo.InvariantCulture);
            environment.TryAdd("DOTNET_GCHighMemPercent", "46");
        }
        return start;
    }

    private static bool IsHost(string path) =>
        string.Equals(Path.GetFileNameWithoutExtension(path), "dotnet", StringComparison.OrdinalIgnoreCase);
}
