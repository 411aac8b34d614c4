using System.Globalization;
using RosterOpt.Benchmarks.MedicalStudentScheduling;
using RosterOpt.Benchmarks.Publishing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>
/// <c>mss FOLDER [--time 60s] [--best best.csv] [--only NAME] [--front] [--front-time 60s] [--tries 3] [--workers N] [--seed N] [--out FILE]</c>:
/// runs every instance of the medical student scheduling problem in a folder (.dzn files, folders with data sets), audits, and writes a
/// table. <c>--front</c>: then what it costs to keep companions, at 99.5, 99, 98 and 97 % of the best score. <c>--out</c>: replaces the
/// section <c>mss</c> of a Markdown file.
/// </summary>
internal static class MssCommand
{
    private static readonly double[] Shares = [99.5, 99, 98, 97];

    public static int Run(IReadOnlyList<string> words)
    {
        var given = new CommandWords(
            words,
            ["--front"],
            ["--time", "--best", "--only", "--front-time", "--tries", "--workers", "--seed", "--out"]
        );
        var entries = MssInstanceFolder.Find(given.Word(0, "The folder with instances"));
        var known = BestKnown.Read(given.Text("--best"));
        var table = new MssTable();
        foreach (var entry in entries.Where(entry => given.Text("--only") is not { } only || entry.Name == only))
        {
            Add(table, entry, known, given);
        }
        var text =
            $"## Medical student scheduling\n\n{Machine.Describe()}; {Seconds(given, "--time")} s an instance.\n\n{table}";
        if (given.Text("--out") is { } file)
        {
            ResultsFile.Replace(file, "mss", text);
        }
        Console.WriteLine(text);
        return 0;
    }

    private static void Add(MssTable table, MssEntry entry, IReadOnlyDictionary<string, long> known, CommandWords given)
    {
        PlacementProblem problem;
        try
        {
            problem = entry.Read();
        }
        catch (UsageException wrong)
        {
            table.AddFault(entry.Name, wrong.Message);
            return;
        }
        var run = MssRun.Of(problem, Options(given, "--time"));
        var best = known.TryGetValue(entry.Name, out var score) ? score : (long?)null;
        Console.Error.WriteLine(
            $"{entry.Name}: {run.Status}, score {run.Audit?.Score}, best known {best}, bound {run.Bound}, first {run.First:F1} s, best {run.Best:F1} s, proof {run.Proof:F1} s"
        );
        table.Add(entry.Name, problem.Students.Count, best, run);
        if (given.Has("--front") && run.Roster is { } roster)
        {
            AddFront(table, entry.Name, problem, (roster, run.Audit!.Score, given));
        }
    }

    private static void AddFront(
        MssTable table,
        string name,
        PlacementProblem problem,
        (Roster Roster, long Score, CommandWords Given) from
    )
    {
        var front = new ContinuityFront(problem, Solve) { Tries = from.Given.Number("--tries", 3) };
        var floors = Shares.Select(share => (long)Math.Ceiling(from.Score * share / 100)).ToArray();
        foreach (var (share, point) in Shares.Zip(front.Find(from.Roster, floors)))
        {
            table.AddFront(name, (share, from.Score), point);
        }

        Roster? Solve(PlacementProblem priced, Roster start)
        {
            var options = Options(from.Given, "--front-time") with { Start = start, Gap = 0.001 };
            var found = MssRun.Of(priced, options);
            Console.Error.WriteLine(
                $"{name}: kept {priced.Settings.Kept}, alone {found.Audit?.Metrics.IsolatedStudentBlocks}, keptCompanion {found.Audit?.Metrics.KeptCompanion:F3}"
            );
            return found.Roster;
        }
    }

    private static AllocatorOptions Options(CommandWords given, string time) =>
        new()
        {
            Time = TimeSpan.FromSeconds(Seconds(given, time)),
            Workers = Math.Max(1, given.Number("--workers", Environment.ProcessorCount)),
            Seed = given.Number("--seed", 1),
            Gap = 0,
        };

    private static int Seconds(CommandWords given, string name)
    {
        var text = (given.Text(name) ?? "60s").TrimEnd('s');
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? seconds
            : throw new UsageException($"{name} takes seconds such as 60s.");
    }
}
