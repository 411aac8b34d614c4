using System.Diagnostics;
using System.Globalization;

namespace RosterOpt.Benchmarks.Comparing;

/// <summary>Runs a program of its own and watches its memory from outside, so that a crash or a runaway is its own.</summary>
internal sealed class ChildProcess
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);
    private readonly List<(double Seconds, string Line)> lines = [];
    private readonly Stopwatch clock = new();

    /// <summary>Exit code; null where it was ended.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Most memory it held at a time, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Wall-clock seconds from start to end, start-up included.</summary>
    public double Seconds { get; private set; }

    /// <summary>Why it was ended; empty where it ended by itself.</summary>
    public string Killed { get; private set; } = string.Empty;

    /// <summary>What it wrote to standard error, each line with the seconds since the start.</summary>
    public IReadOnlyList<(double Seconds, string Line)> Lines => lines;

    /// <summary>Runs it to its end, or ends it at one of the limits.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="seconds">Most seconds.</param>
    /// <param name="memory">Most bytes.</param>
    public static ChildProcess Run(IReadOnlyList<string> command, double seconds, long memory)
    {
        var child = new ChildProcess();
        child.Go(command, seconds, memory);
        return child;
    }

    /// <summary>This very program again, with other arguments.</summary>
    public static IReadOnlyList<string> Own(params string[] arguments)
    {
        var host = Environment.ProcessPath ?? "dotnet";
        var isHost = Path.GetFileNameWithoutExtension(host) == "dotnet";
        return isHost ? [host, typeof(ChildProcess).Assembly.Location, .. arguments] : [host, .. arguments];
    }

    private void Go(IReadOnlyList<string> command, double seconds, long memory)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        clock.Start();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        while (!process.WaitForExit(Glance))
        {
            PeakMemory = Math.Max(PeakMemory, PeakOf(process));
            Killed =
                PeakMemory > memory ? $"ended at {PeakMemory / 1e9:F1} GB"
                : clock.Elapsed.TotalSeconds > seconds ? $"ended after {clock.Elapsed.TotalSeconds:F0} s"
                : string.Empty;
            if (Killed.Length > 0)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                break;
            }
        }
        process.WaitForExit();
        Seconds = clock.Elapsed.TotalSeconds;
        ExitCode = Killed.Length > 0 ? null : process.ExitCode;
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (lines)
            {
                lines.Add((clock.Elapsed.TotalSeconds, line));
            }
        }
    }

    /// <summary>The high-water mark that the system keeps; on Linux the runtime does not read it.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                var line = File.ReadLines($"/proc/{process.Id}/status")
                    .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                return line is null
                    ? 0
                    : 1024 * long.Parse(line["VmHWM:".Length..].Replace("kB", "").Trim(), CultureInfo.InvariantCulture);
            }
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
