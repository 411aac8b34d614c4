using RosterOpt.Core.Cohort;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Comparison;

/// <summary>
/// What of a data set, beyond its places, differs from that of the base. Where anything does, scores and sums are different
/// things. Everything is compared by identifier: the same student may have another index.
/// </summary>
public static class Comparability
{
    /// <summary>What differs, such as <c>students</c> and <c>curriculum</c>; empty where scores may be compared.</summary>
    public static IReadOnlyList<string> Differences(PlacementProblem ofBase, PlacementProblem ofOther)
    {
        ArgumentNullException.ThrowIfNull(ofBase);
        ArgumentNullException.ThrowIfNull(ofOther);
        if (ReferenceEquals(ofBase, ofOther))
        {
            return [];
        }
        // A site that only one of them has is a matter of places; what rows say about it goes with it.
        var shared = ofBase
            .Sites.Select(site => site.Id)
            .Intersect(ofOther.Sites.Select(site => site.Id), StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        (string What, Func<PlacementProblem, IEnumerable<string>> Said)[] parts =
        [
            ("students", Students),
            ("blocks", Blocks),
            ("curriculum", Curriculum),
            ("settings", Settings),
            ("preferences", problem => Preferences(problem, shared)),
            ("wishes", Wishes),
            ("areas or company of sites", problem => Sites(problem, shared)),
        ];
        return
        [
            .. parts.Where(part => !Same(part.Said(ofBase), part.Said(ofOther))).Select(part => part.What),
            .. (ofBase.Baseline is null) == (ofOther.Baseline is null) ? Array.Empty<string>() : ["baseline"],
        ];
    }

    private static IEnumerable<string> Students(PlacementProblem problem) =>
        problem.Students.Select(student =>
            Row(
                student.Id,
                problem.Programmes[student.Programme].Id,
                student.Pod < 0 ? null : problem.Pods[student.Pod].Id,
                student.Home < 0 ? null : problem.Areas[student.Home],
                Text($"{student.IsSolo} {student.IsSupporter} {student.LeavesEarly}"),
                Text($"{student.IsolationPenalty} {student.MovePenalty} {student.WaitPenalty}"),
                Flags(student.Due),
                Pairs(student.Completed.Select(pair => (problem.Disciplines[pair.Key].Id, pair.Value))),
                Pairs(student.PoolCounts.Select(pair => (problem.Pools[pair.Key].Id, pair.Value)))
            )
        );

    private static IEnumerable<string> Blocks(PlacementProblem problem) =>
        problem.Blocks.Select(block => Row(block.Id, Text($"{block.Start:O} {block.End:O} {block.BreakAfter}")));

    private static IEnumerable<string> Curriculum(PlacementProblem problem) =>
        problem.Programmes.SelectMany(programme =>
            programme.Curriculum.Select(rule =>
                Row(
                    programme.Id,
                    problem.Disciplines[rule.Discipline].Id,
                    Text($"{rule.Length} {rule.Times} {rule.Earliest} {rule.Latest}"),
                    Pairs(rule.After.Select(after => (problem.Disciplines[after].Id, 0))),
                    Flags(rule.Starts),
                    rule.IsElective ? problem.Pools[rule.Pool].Id : null
                )
            )
        );

    private static IEnumerable<string> Settings(PlacementProblem problem) =>
        SettingNames.ValuesOf(problem.Settings).Select(pair => Text($"{pair.Key}={pair.Value}"));

    private static IEnumerable<string> Preferences(PlacementProblem problem, HashSet<string> shared) =>
        problem
            .Preferences.Where(row => row.Site < 0 || shared.Contains(problem.Sites[row.Site].Id))
            .Select(row =>
                Row(
                    row.Student < 0 ? null : problem.Students[row.Student].Id,
                    row.Site < 0 ? null : problem.Sites[row.Site].Id,
                    row.Discipline < 0 ? null : problem.Disciplines[row.Discipline].Id,
                    Flags(row.Blocks),
                    Text($"{row.Score}")
                )
            );

    private static IEnumerable<string> Wishes(PlacementProblem problem) =>
        problem.Wishes.Select(wish =>
            Row(problem.Students[wish.StudentA].Id, problem.Students[wish.StudentB].Id, Text($"{wish.Weight}"))
        );

    private static IEnumerable<string> Sites(PlacementProblem problem, HashSet<string> shared) =>
        problem
            .Sites.Where(site => shared.Contains(site.Id))
            .Select(site => Row(site.Id, site.Area < 0 ? null : problem.Areas[site.Area], Text($"{site.IsSocial}")));

    /// <summary>The order of the rows means nothing.</summary>
    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string? Flags(IEnumerable<bool>? flags) =>
        flags is null ? null : string.Concat(flags.Select(flag => flag ? '1' : '0'));

    private static string Pairs(IEnumerable<(string Name, int Number)> pairs) =>
        string.Join(
            ';',
            pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => Text($"{pair.Name}={pair.Number}"))
        );

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>One text of many cells; identifiers hold no control character.</summary>
    private static string Row(params string?[] cells) => string.Join('\u0001', cells);
}
