using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Benchmarks.Publishing;
using RosterOpt.Benchmarks.Rivals;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>
/// <c>compare [--kind KIND] [--students N] [--seeds N] [--seconds 1,5,15,60] [--only ours,cpsat] [--workers N] [--memory GB] [--tuning]
/// [--out FILE]</c>: all contenders side by side on the same data.
/// </summary>
internal static class CompareCommand
{
    private static readonly int[] Shorter = [1, 5, 15];

    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new CommandWords(
            words,
            ["--tuning"],
            ["--kind", "--students", "--seeds", "--seconds", "--only", "--workers", "--memory", "--out"]
        );
        var kind = InstanceCatalogue.Find(arguments.Text("--kind") ?? "realistic");
        var students = arguments.Number("--students", 900);
        var limits = LimitsOf(arguments);
        var count = arguments.Number("--seeds", 5);
        var contenders = ContendersOf(arguments);
        var bySeed = new List<IReadOnlyList<ContenderRuns>>();
        foreach (var seed in arguments.Has("--tuning") ? Seeds.Tuning(count) : Seeds.Judging(count))
        {
            bySeed.Add(OnSeed(kind.Build(students, seed, null), contenders, limits, Shape(arguments, seed)));
        }
        var heading = $"Side by side: {kind.Name}, {students:N0} students";
        Publish(
            new Comparison(limits, bySeed) { IsTuning = arguments.Has("--tuning") },
            heading,
            $"{kind.Name}-{students}",
            arguments.Text("--out") ?? "benchmarks/RESULTS.md"
        );
        return 0;
    }

    /// <summary>One number is the longest limit: the usual shorter ones are looked at too.</summary>
    private static int[] LimitsOf(CommandWords arguments)
    {
        var given = arguments.Numbers("--seconds", 60);
        return given.Count > 1 ? [.. given.Order()] : [.. Shorter.Where(limit => limit < given[0]), given[0]];
    }

    private static IContender[] ContendersOf(CommandWords arguments)
    {
        if (arguments.Text("--only") is not { } only)
        {
            return [.. ContenderCatalogue.All];
        }
        // Ours always takes part: gaps are to its bound.
        return
        [
            ContenderCatalogue.All[0],
            .. only.Split(',').Select(ContenderCatalogue.Find).Where(one => one != ContenderCatalogue.All[0]),
        ];
    }

    private static RunShape Shape(CommandWords arguments, int seed)
    {
        var total = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return new RunShape(
            arguments.Number("--workers", Environment.ProcessorCount),
            seed,
            arguments.Text("--memory") is null ? total * 3 / 4 : arguments.Number("--memory", 0) * 1_000_000_000L
        );
    }

    private static List<ContenderRuns> OnSeed(TableSet tables, IContender[] contenders, int[] limits, RunShape shape)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rosteropt-compare-{Environment.ProcessId}-{shape.Seed}");
        try
        {
            DataSetWriter.WriteFolder(tables, folder);
            var all = new List<ContenderRuns>();
            foreach (var contender in contenders)
            {
                var runs = ContenderRuns.Of(contender, folder, limits, shape);
                all.Add(runs);
                var scores = limits.Select(limit => $"{limit} s {ComparisonReport.Points(runs.At(limit))}");
                Console.Error.WriteLine(
                    $"seed {shape.Seed} {contender.Name}: {string.Join(", ", scores)} {runs.Longest.Note} {runs.Longest.Fault}"
                );
            }
            return all;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Publish(Comparison comparison, string heading, string section, string file)
    {
        var plot = new CurvePlot(heading, comparison.Lines(), comparison.Limits[^1]);
        var picture = Path.ChangeExtension(file, null) + $"-{section}.svg";
        var report = ComparisonReport.Write(comparison, heading, Path.GetFileName(picture), plot.Description());
        ResultsFile.Replace(file, $"compare {section}", report);
        File.WriteAllText(picture, plot.ToSvg());
        Console.WriteLine(report);
    }
}
