using System.Globalization;
using System.Text;
using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Benchmarks.Publishing;
using RosterOpt.Benchmarks.Rivals;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>
/// <c>ablation [--kind KIND] [--students N] [--seeds N] [--seconds 15,60] [--only A,B] [--workers N] [--out FILE]</c>: the engine with one part
/// off at a time. Tuning seeds, for that is what it is for.
/// </summary>
internal static class AblationCommand
{
    public static int Run(IReadOnlyList<string> words)
    {
        var given = new CommandWords(
            words,
            [],
            ["--kind", "--students", "--seeds", "--seconds", "--only", "--workers", "--out"]
        );
        var kind = InstanceCatalogue.Find(given.Text("--kind") ?? "full");
        var students = given.Number("--students", 900);
        int[] limits = [.. given.Numbers("--seconds", 15, 60).Order()];
        var only = given.Text("--only")?.Split(',');
        var variants = AblationCatalogue
            .All.Where((one, i) => i == 0 || only is null || only.Contains(one.Name, StringComparer.Ordinal))
            .ToArray();
        var bySeed = new List<IReadOnlyList<ContenderRuns>>();
        foreach (var seed in Seeds.Tuning(given.Number("--seeds", 3)))
        {
            var shape = new RunShape(given.Number("--workers", Environment.ProcessorCount), seed, long.MaxValue);
            bySeed.Add(OnSeed(kind.Build(students, seed, null), variants, limits, shape));
        }
        var text = Write(new Comparison(limits, bySeed), $"{kind.Name}, {students:N0} students");
        ResultsFile.Replace(given.Text("--out") ?? "benchmarks/RESULTS.md", $"ablation {kind.Name}-{students}", text);
        Console.WriteLine(text);
        return 0;
    }

    private static List<ContenderRuns> OnSeed(TableSet tables, IContender[] variants, int[] limits, RunShape shape)
    {
        var folder = Directory.CreateTempSubdirectory("rosteropt-ablation-").FullName;
        try
        {
            DataSetWriter.WriteFolder(tables, folder);
            var all = new List<ContenderRuns>();
            foreach (var variant in variants)
            {
                all.Add(ContenderRuns.Of(variant, folder, limits, shape));
                Console.Error.WriteLine(
                    $"seed {shape.Seed} {variant.Name}: {string.Join(", ", limits.Select(limit => all[^1].At(limit)))}"
                );
            }
            return all;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Write(Comparison comparison, string data)
    {
        var limits = comparison.Limits;
        var table = new MarkdownTable([
            "what is off",
            .. limits.SelectMany(limit => new[] { $"score at {limit} s", "lost" }),
            .. limits.Select(limit => $"bound at {limit} s"),
        ]);
        for (var i = 0; i < comparison.Contenders.Count; i++)
        {
            var at = i;
            table.Add([
                comparison.Contenders[i].Title,
                .. limits.SelectMany(limit =>
                    new[] { ComparisonReport.Points(comparison.Score(at, limit)), Lost(comparison, at, limit) }
                ),
                .. limits.Select(limit => ComparisonReport.Points(Bound(comparison, at, limit))),
            ]);
        }
        var text = new StringBuilder($"## Ablation: {data}\n\n{Machine.Describe()}. ");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{comparison.BySeed.Count} tuning seeds; medians, losses as medians of the losses on each seed.\n\n"
        );
        return text.Append(table).ToString();
    }

    private static string Lost(Comparison comparison, int variant, int limit)
    {
        var losses = comparison.BySeed.Select(runs =>
            runs[0].At(limit) is { } whole && runs[variant].At(limit) is { } part
                ? (whole - part) / Math.Max(1.0, Math.Abs((double)whole))
                : (double?)null
        );
        return variant == 0 ? "" : ComparisonReport.Percent(Median.Of(losses, largerIsBetter: false));
    }

    private static double? Bound(Comparison comparison, int variant, int limit) =>
        Median.Of(
            comparison.BySeed.Select(runs => (double?)runs[variant].ByLimit.GetValueOrDefault(limit)?.Bound),
            largerIsBetter: false
        );
}
