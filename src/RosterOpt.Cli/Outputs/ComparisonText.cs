using System.Globalization;
using RosterOpt.Core.Rules;
using RosterOpt.Reports.Comparison;

namespace RosterOpt.Cli.Outputs;

/// <summary>A comparison of rosters as a person reads it in a terminal.</summary>
internal static class ComparisonText
{
    /// <summary>Lines of a list; the rest is counted, and the files have it.</summary>
    private const int Most = 20;

    /// <summary>Broken rules of one roster; nothing for a legal one.</summary>
    public static void WriteBreaches(TextWriter writer, string name, IReadOnlyList<Breach> breaches, BreachText text)
    {
        foreach (var breach in breaches.Take(Most))
        {
            writer.WriteLine($"{name}: {text.Line(breach)}");
        }
        if (breaches.Count > Most)
        {
            writer.WriteLine($"{name}: and {breaches.Count - Most} more; rosteropt audit lists them all.");
        }
    }

    /// <summary>Metrics side by side, then what differs between the first roster and each other one.</summary>
    public static void Write(TextWriter writer, ComparisonContent content)
    {
        WriteTable(writer, ComparisonRows.Of(content));
        foreach (var scenario in content.Scenarios.Skip(1))
        {
            writer.WriteLine();
            WriteMoves(writer, content.Base, scenario);
            writer.WriteLine();
            WritePairs(writer, content.Base, scenario);
        }
    }

    private static void WriteTable(TextWriter writer, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            var cells = row.Select(
                (cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])
            );
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static void WriteMoves(TextWriter writer, ScenarioResult before, ScenarioResult after)
    {
        var problem = after.Problem!;
        var moves = RosterMoves.Between(before.Roster!, after.Roster!).ToList();
        var students = moves.Select(move => move.Student).Distinct().Count();
        writer.WriteLine(
            moves.Count == 0
                ? $"{before.Name} → {after.Name}: nobody moves."
                : $"{before.Name} → {after.Name}: {Number(moves.Count, "placement")} of {Number(students, "student")} differ."
        );
        List(
            writer,
            moves.Count,
            [
                .. moves
                    .Take(Most)
                    .Select(move =>
                        new[]
                        {
                            problem.Students[move.Student].Id,
                            problem.Blocks[move.Block].Id,
                            RosterMoves.PlaceText(problem, move.From),
                            "→ " + RosterMoves.PlaceText(problem, move.To),
                        }
                    ),
            ]
        );
    }

    private static void WritePairs(TextWriter writer, ScenarioResult before, ScenarioResult after)
    {
        var problem = after.Problem!;
        var pairs = PairChanges.Between(before, after);
        var mates = pairs.Where(pair => pair.ArePodmates).ToList();
        writer.WriteLine(
            pairs.Count == 0
                ? $"{before.Name} → {after.Name}: no pair gains or loses weeks together."
                : $"{before.Name} → {after.Name}: of podmates {Balance(mates)}; of all pairs {Balance(pairs)}."
        );
        List(
            writer,
            pairs.Count,
            [
                .. pairs
                    .Take(Most)
                    .Select(pair =>
                        new[]
                        {
                            problem.Students[pair.StudentA].Id,
                            problem.Students[pair.StudentB].Id,
                            pair.ArePodmates ? "podmates" : "",
                            FormattableString.Invariant($"{pair.WeeksBefore} → {pair.WeeksAfter} weeks"),
                        }
                    ),
            ]
        );
    }

    private static void List(TextWriter writer, int count, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            writer.WriteLine(
                "  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()
            );
        }
        if (count > rows.Count)
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  and {count - rows.Count:N0} more: --json and --out FILE.xlsx hold them all"
                )
            );
        }
    }

    private static string Balance(IReadOnlyCollection<PairChange> pairs)
    {
        var (gain, loss) = (
            pairs.Where(pair => pair.Change > 0).ToList(),
            pairs.Where(pair => pair.Change < 0).ToList()
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{gain.Count:N0} gain {gain.Sum(pair => pair.Change):N0} weeks and {loss.Count:N0} lose {-loss.Sum(pair => pair.Change):N0}"
        );
    }

    private static string Number(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
