using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Instances;
using RosterOpt.Benchmarks.Publishing;
using RosterOpt.Data;

namespace RosterOpt.Benchmarks.Targets;

/// <summary>Runs the command line for the rows of the targets.</summary>
/// <param name="program">Path of the command line.</param>
/// <param name="isQuick">A tenth of everything.</param>
internal sealed class TargetRunner(string program, bool isQuick)
{
    /// <summary>Seeds for every row, or null for each row's own number.</summary>
    public int? Seeds { get; init; }

    public bool IsQuick => isQuick;

    public void AddRow(TargetRow row, MarkdownTable table)
    {
        if (InstanceCatalogue.All.All(kind => kind.Name != row.Kind))
        {
            table.Add(row.Data, "", $"no generator named {row.Kind}", "0", "no");
            return;
        }
        var runs = new List<CliRun>();
        foreach (var slack in row.Slacks.Count == 0 ? [null] : row.Slacks.Select(slack => (int?)slack))
        {
            foreach (var seed in Instances.Seeds.Judging(isQuick ? 1 : Seeds ?? row.Seeds))
            {
                runs.Add(Allocate((row.Kind, row.Students, seed, slack), row.Seconds, [.. row.Options]));
            }
        }
        foreach (var demand in row.Demands)
        {
            Add(table, row, demand, runs);
        }
    }

    /// <summary>The published instances, from a folder that holds one folder each.</summary>
    public void AddPublished(string folder, MarkdownTable table)
    {
        foreach (var (name, optimum) in TargetCatalogue.Published)
        {
            var row = new TargetRow(name, string.Empty, 30, [Demand.Solved(30), Demand.Score(optimum)]);
            var run = Tell(name, CliRun.Allocate(program, Path.Combine(folder, name), row.Seconds, "--gap", "0"));
            foreach (var demand in row.Demands)
            {
                Add(table, row, demand, [run]);
            }
        }
    }

    /// <summary>One run on a generated data set.</summary>
    public CliRun Allocate((string Kind, int Students, int Seed, int? Slack) data, int seconds, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("rosteropt-data-").FullName;
        try
        {
            var students = isQuick ? Math.Max(60, data.Students / 10) : data.Students;
            DataSetWriter.WriteFolder(InstanceCatalogue.Find(data.Kind).Build(students, data.Seed, data.Slack), folder);
            var name = $"{data.Kind} {students} seed {data.Seed} slack {data.Slack}";
            return Tell(name, CliRun.Allocate(program, folder, isQuick ? Math.Max(2, seconds / 10) : seconds, options));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CliRun Tell(string name, CliRun run)
    {
        Console.Error.WriteLine($"{name}: {run.Describe()}");
        return run;
    }

    private static void Add(MarkdownTable table, TargetRow row, Demand demand, IReadOnlyList<CliRun> runs)
    {
        var values = runs.Select(demand.Value).ToArray();
        var median = Median.Of(values, largerIsBetter: false);
        var passing = values.Count(value => value <= demand.Most);
        var passed = row.IsForAll ? passing == values.Length : median <= demand.Most;
        var measured =
            row.IsForAll && values.Length > 1
                ? $"{passing} of {values.Length}; median {demand.Show(median)}"
                : demand.Show(median);
        table.Add(row.Data, demand.Text, measured, $"{runs.Count}", passed ? "yes" : "**no**");
    }
}
