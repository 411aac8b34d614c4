using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Comparison;

/// <summary>Two students who spend more or fewer weeks together.</summary>
/// <param name="StudentA">Index; the smaller one.</param>
/// <param name="StudentB">Index.</param>
/// <param name="ArePodmates">True where both are of one pod.</param>
/// <param name="WeeksBefore">Together in the base.</param>
/// <param name="WeeksAfter">Together in the other roster.</param>
public readonly record struct PairChange(
    int StudentA,
    int StudentB,
    bool ArePodmates,
    long WeeksBefore,
    long WeeksAfter
)
{
    /// <summary>Weeks gained; negative where lost.</summary>
    public long Change => WeeksAfter - WeeksBefore;
}

/// <summary>Which pairs gain and lose weeks together between two rosters of one data set.</summary>
public static class PairChanges
{
    /// <summary>As <see cref="Between(RosterFacts, RosterFacts)"/>, of two that have a roster.</summary>
    /// <exception cref="ArgumentException">One has no roster.</exception>
    public static IReadOnlyList<PairChange> Between(ScenarioResult before, ScenarioResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Facts is { } earlier && after.Facts is { } later
            ? Between(earlier, later)
            : throw new ArgumentException($"{before.Name} or {after.Name} has no roster.", nameof(after));
    }

    /// <summary>
    /// Every pair whose weeks together differ: podmates first, then the largest loss first, then in the order of the students.
    /// </summary>
    /// <exception cref="ArgumentException">The facts are of data sets with different numbers of students.</exception>
    public static IReadOnlyList<PairChange> Between(RosterFacts before, RosterFacts after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Problem.Students.Count != after.Problem.Students.Count)
        {
            throw new ArgumentException("The rosters are of different data sets.", nameof(after));
        }
        var changes = new List<PairChange>();
        var (earlier, later) = (new Dictionary<int, long>(), new Dictionary<int, long>());
        foreach (var student in before.Problem.Students)
        {
            Count(before, student.Index, earlier);
            Count(after, student.Index, later);
            foreach (var other in earlier.Keys.Union(later.Keys))
            {
                var (weeks, now) = (earlier.GetValueOrDefault(other), later.GetValueOrDefault(other));
                if (weeks != now)
                {
                    var mates = student.Pod >= 0 && student.Pod == before.Problem.Students[other].Pod;
                    changes.Add(new PairChange(student.Index, other, mates, weeks, now));
                }
            }
        }
        return
        [
            .. changes
                .OrderByDescending(pair => pair.ArePodmates)
                .ThenBy(pair => pair.Change)
                .ThenBy(pair => pair.StudentA)
                .ThenBy(pair => pair.StudentB),
        ];
    }

    /// <summary>Weeks of the student with each later one.</summary>
    private static void Count(RosterFacts facts, int student, Dictionary<int, long> weeks)
    {
        weeks.Clear();
        foreach (var block in facts.Problem.Blocks)
        {
            foreach (var other in facts.Company(student, block.Index))
            {
                if (other > student)
                {
                    weeks[other] = weeks.GetValueOrDefault(other) + block.Weeks;
                }
            }
        }
    }
}
