using System.Globalization;
using System.Text;
using RosterOpt.Benchmarks.Comparing;
using RosterOpt.Benchmarks.Publishing;
using RosterOpt.Benchmarks.Targets;

namespace RosterOpt.Benchmarks.Commands;

/// <summary>
/// <c>targets [--quick] [--rows 1,3] [--seeds N] [--published DIR] [--cli PATH] [--out FILE]</c>: what the engine has to reach, measured by
/// the built command line on judging seeds. <c>--quick</c>: one seed, a tenth of the students and of the time, only to see that it runs.
/// </summary>
internal static class TargetsCommand
{
    public static int Run(IReadOnlyList<string> words)
    {
        var given = new CommandWords(
            words,
            ["--quick", "--no-growth"],
            ["--rows", "--seeds", "--published", "--cli", "--out"]
        );
        var runner = new TargetRunner(given.Text("--cli") ?? CliRun.DefaultProgram, given.Has("--quick"))
        {
            Seeds = given.Text("--seeds") is null ? null : given.Number("--seeds", 5),
        };
        var table = new MarkdownTable("data", "<asked", "measured", "runs", "passed");
        var all = given.Numbers("--rows", [.. Enumerable.Range(1, TargetCatalogue.All.Count)]);
        foreach (var number in all.Where(number => number >= 1 && number <= TargetCatalogue.All.Count))
        {
            runner.AddRow(TargetCatalogue.All[number - 1], table);
        }
        if (given.Text("--published") is { } folder)
        {
            runner.AddPublished(folder, table);
        }
        var text = new StringBuilder("## Targets\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Machine.Describe()}. The built command line in a process of its own; medians of judging seeds"
        );
        text.Append(
            given.Has("--quick") ? ". **Quick: a tenth of the students and of the time; says nothing.**\n\n" : ".\n\n"
        );
        text.Append(table).Append('\n');
        if (!given.Has("--no-growth"))
        {
            text.Append(Growth.Measure(runner));
        }
        ResultsFile.Replace(given.Text("--out") ?? "benchmarks/RESULTS.md", "targets", text.ToString());
        Console.WriteLine(text);
        return 0;
    }
}
