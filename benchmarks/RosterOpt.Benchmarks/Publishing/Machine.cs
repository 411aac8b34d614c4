using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Google.OrTools.Sat;

namespace RosterOpt.Benchmarks.Publishing;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>One line: processor, cores, memory, system, runtime, solver.</summary>
    public static string Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        var solver = typeof(CpModel).Assembly.GetName().Version;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {memory:F0} GB, {RuntimeInformation.OSDescription.Trim()}, "
                + $"{RuntimeInformation.FrameworkDescription}, OR-Tools {solver?.ToString(3)}, RosterOpt {Version()}"
        );
    }

    private static string Version() =>
        typeof(Machine)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "unknown";

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        var name = File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return name?.Split(':')[^1].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
            ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
