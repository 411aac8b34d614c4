using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Mending;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Editions;

/// <summary>
/// The same report about students and pods under codes. Students and pods come in the order of their codes, and references to rows of the
/// tables are left out, because a position in a list gives a student away as well as a name does.
/// </summary>
public sealed class Pseudonyms
{
    private readonly PlacementProblem problem;
    private readonly PseudonymKey key;
    private readonly int[] order;
    private readonly int[] numberOf;
    private readonly int[] podOrder;
    private readonly int[] podNumberOf;

    private Pseudonyms(PlacementProblem problem, PseudonymKey key)
    {
        this.problem = problem;
        this.key = key;
        (order, numberOf) = Ordered([.. problem.Students.Select(student => key.Students[student.Id])]);
        (podOrder, podNumberOf) = Ordered([.. problem.Pods.Select(pod => key.Pods[pod.Id])]);
    }

    /// <summary>Old index by new one, and new index by old one, where the codes put things in order.</summary>
    private static (int[] Order, int[] NumberOf) Ordered(IReadOnlyList<string> codes)
    {
        int[] order = [.. Enumerable.Range(0, codes.Count).OrderBy(index => codes[index], StringComparer.Ordinal)];
        var numberOf = new int[order.Length];
        foreach (var (number, index) in order.Index())
        {
            numberOf[index] = number;
        }
        return (order, numberOf);
    }

    /// <summary>The content under codes.</summary>
    /// <param name="content">What to tell.</param>
    /// <param name="key">Holds a code for every student and pod of the data set.</param>
    public static ReportContent Apply(ReportContent content, PseudonymKey key)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(key);
        return new Pseudonyms(content.Problem, key).Apply(content);
    }

    private ReportContent Apply(ReportContent content)
    {
        var coded = Problem();
        var roster = Move(coded, content.Roster);
        return content with
        {
            Problem = coded,
            Roster = roster,
            Audit = Audit.Run(coded, roster),
            Summary = Told(content.Summary),
            Lone = content.Lone is null
                ? null
                : [.. content.Lone.Select(Move).OrderBy(lone => (lone.Student, lone.Block))],
            Compared = content.Compared is { } other ? Move(coded, other) : null,
        };
    }

    private PlacementProblem Problem() =>
        problem with
        {
            Students =
            [
                .. order.Select(
                    (student, number) =>
                        problem.Students[student] with
                        {
                            Index = number,
                            Id = key.Students[problem.Students[student].Id],
                            Name = string.Empty,
                            Pod = problem.Students[student].Pod is >= 0 and var pod ? podNumberOf[pod] : -1,
                            Row = SourceRow.None,
                        }
                ),
            ],
            Pods =
            [
                .. podOrder.Select(
                    (pod, number) =>
                        new Pod(
                            number,
                            key.Pods[problem.Pods[pod].Id],
                            [.. problem.Pods[pod].Members.Select(member => numberOf[member]).Order()]
                        )
                ),
            ],
            Exclusions =
            [
                .. problem.Exclusions.Select(row => row with { Row = SourceRow.None, Student = Move(row.Student) }),
            ],
            Preferences =
            [
                .. problem.Preferences.Select(row => row with { Row = SourceRow.None, Student = Move(row.Student) }),
            ],
            Wishes =
            [
                .. problem.Wishes.Select(row =>
                    row with
                    {
                        Row = SourceRow.None,
                        StudentA = Move(row.StudentA),
                        StudentB = Move(row.StudentB),
                    }
                ),
            ],
            ApartPairs =
            [
                .. problem.ApartPairs.Select(row =>
                    row with
                    {
                        Row = SourceRow.None,
                        StudentA = Move(row.StudentA),
                        StudentB = Move(row.StudentB),
                    }
                ),
            ],
            Locks = [.. problem.Locks.Select(row => row with { Row = SourceRow.None, Student = Move(row.Student) })],
            History = [],
            Baseline = problem.Baseline is { } baseline ? new Baseline(problem, Lines(baseline)) : null,
        };

    private IEnumerable<Placement> Lines(Baseline baseline) =>
        from student in problem.Students
        where baseline.Knows(student.Index)
        from block in problem.Blocks
        let place = baseline.At(student.Index, block.Index)
        select new Placement(numberOf[student.Index], block.Index, place.Site, place.Discipline);

    private int Move(int student) => student < 0 ? student : numberOf[student];

    private Placement Move(Placement line) => line with { Student = numberOf[line.Student] };

    private Roster Move(PlacementProblem coded, Roster roster) =>
        Roster.FromLines(coded, [.. roster.Placements.Select(Move), .. roster.Surplus.Select(Move)]);

    private ComparedRoster Move(PlacementProblem coded, ComparedRoster other)
    {
        var roster = Move(coded, other.Roster);
        return new ComparedRoster(other.Label, roster, Audit.Run(coded, roster));
    }

    private LonePlacement Move(LonePlacement lone) =>
        lone with
        {
            Student = numberOf[lone.Student],
            Mend = Move(lone.Mend),
            WithPlaces = Move(lone.WithPlaces),
        };

    private RosterMend? Move(RosterMend? mend) =>
        mend is null
            ? null
            : mend with
            {
                Changes = [.. mend.Changes.Select(Move).OrderBy(line => (line.Student, line.Block))],
            };

    /// <summary>The hashes are withheld: with them the order of the codes could be worked out again.</summary>
    private RunSummary Told(RunSummary summary) =>
        summary with
        {
            Dataset = "withheld",
            Baseline = summary.Baseline is null ? null : "withheld",
            Unplaced = summary.Unplaced is { } unplaced
                ?
                [
                    .. unplaced
                        .Select(row => row with { Student = key.Students[row.Student] })
                        .OrderBy(row => row.Student, StringComparer.Ordinal),
                ]
                : null,
        };
}
