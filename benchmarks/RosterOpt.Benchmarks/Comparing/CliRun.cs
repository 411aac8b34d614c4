using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RosterOpt.Benchmarks.Comparing;

/// <summary>One <c>allocate</c> of the built command line on a data set, seen from outside.</summary>
internal sealed partial record CliRun
{
    public required int? ExitCode { get; init; }

    /// <summary>Why it was ended from outside; empty otherwise.</summary>
    public required string Killed { get; init; }

    /// <summary>Seconds from the start of the process to the line that tells of the first legal roster; null where none came.</summary>
    public double? FirstRoster { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Bytes.</summary>
    public required long PeakMemory { get; init; }

    public string Status { get; init; } = "unknown";
    public long? Score { get; init; }
    public long? Bound { get; init; }
    public double? Gap { get; init; }
    public int? LoneBound { get; init; }
    public int? Lone { get; init; }

    /// <summary>Placements alone beyond those that are proven to be forced.</summary>
    public int? LoneBeyond => Lone - LoneBound;

    /// <summary>The program that was built beside this one.</summary>
    public static string DefaultProgram =>
        Path.GetFullPath(
            Path.Combine(AppContext.BaseDirectory, "..", "..", "RosterOpt.Cli", "release", "rosteropt.dll")
        );

    /// <param name="program">Path of <c>rosteropt.dll</c>.</param>
    /// <param name="data">Folder of the data set.</param>
    /// <param name="seconds">For <c>--time</c>.</param>
    /// <param name="options">Further options.</param>
    public static CliRun Allocate(string program, string data, int seconds, params string[] options)
    {
        if (!File.Exists(program))
        {
            throw new UsageException(
                $"There is no {program}. Build it with 'dotnet build src/RosterOpt.Cli -c Release', or name it with --cli."
            );
        }
        var folder = Directory.CreateTempSubdirectory("rosteropt-target-").FullName;
        try
        {
            string[] command =
            [
                "dotnet",
                program,
                "allocate",
                data,
                "--out",
                folder,
                "--time",
                $"{seconds}s",
                .. options,
            ];
            var child = ChildProcess.Run(command, (2 * seconds) + 120, long.MaxValue);
            var run = new CliRun
            {
                ExitCode = child.ExitCode,
                Killed = child.Killed,
                FirstRoster = child
                    .Lines.Where(line => HasScore().IsMatch(line.Line))
                    .Select(line => (double?)line.Seconds)
                    .FirstOrDefault(),
                Seconds = child.Seconds,
                PeakMemory = child.PeakMemory,
            };
            var summary = Path.Combine(folder, "summary.json");
            return File.Exists(summary) ? run.With(summary) : run;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private CliRun With(string summary)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(summary));
        var root = json.RootElement;
        return this with
        {
            Status = root.GetProperty("status").GetString() ?? "unknown",
            Score = Long(root, "score"),
            Bound = Long(root, "bound"),
            Gap = root.GetProperty("gap") is { ValueKind: JsonValueKind.Number } gap ? gap.GetDouble() : null,
            LoneBound = (int?)Long(root, "loneBound"),
            Lone = root.GetProperty("metrics") is { ValueKind: JsonValueKind.Object } metrics
                ? (int?)Long(metrics, "isolatedStudentBlocks")
                : null,
        };
    }

    private static long? Long(JsonElement from, string name) =>
        from.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt64() : null;

    /// <summary>A progress line with a score, or the line that ends the run.</summary>
    [GeneratedRegex(@": score [\d,-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HasScore();

    public string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Status}, first {FirstRoster:F1} s, score {Score}, bound {Bound}, gap {100 * Gap:F2} %, lone {Lone} of {LoneBound}, {PeakMemory / 1e9:F2} GB, {Seconds:F1} s {Killed}"
        );
}
