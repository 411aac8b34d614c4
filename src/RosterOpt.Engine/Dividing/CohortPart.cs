using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Dividing;

/// <summary>
/// A part of a cohort with its own places, as a problem that can be solved by itself. Sites, disciplines and programmes keep their
/// numbers; students, pods and slots are numbered anew. What concerns students of different parts (wishes, pairs apart) is left out.
/// </summary>
internal sealed class CohortPart
{
    private readonly PlacementProblem whole;
    private readonly int part;
    private readonly Dictionary<int, int> numberOf = [];

    /// <param name="whole">The whole problem.</param>
    /// <param name="part">Number of the part.</param>
    /// <param name="students">Indices of its students, ascending.</param>
    /// <param name="shares">What it has of the places.</param>
    public CohortPart(PlacementProblem whole, int part, IReadOnlyList<int> students, IPlaceShares shares)
    {
        (this.whole, this.part, Students) = (whole, part, students);
        foreach (var student in students)
        {
            numberOf[student] = numberOf.Count;
        }
        Problem = Build(shares);
    }

    /// <summary>The part as a problem.</summary>
    public PlacementProblem Problem { get; }

    /// <summary>By student of the part: index in the whole problem.</summary>
    public IReadOnlyList<int> Students { get; }

    /// <summary>Puts the part's roster into the places of the whole, by student × blocks + block.</summary>
    public void CopyTo(Place[] places, Roster roster)
    {
        var blocks = whole.Blocks.Count;
        for (var student = 0; student < Students.Count; student++)
        {
            for (var block = 0; block < blocks; block++)
            {
                places[(Students[student] * blocks) + block] = roster.At(student, block);
            }
        }
    }

    /// <summary>The part's students out of a roster of the whole.</summary>
    public Roster Take(Roster roster)
    {
        var blocks = whole.Blocks.Count;
        var places = new Place[Students.Count * blocks];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = roster.At(Students[i / blocks], i % blocks);
        }
        return Roster.FromPlaces(Problem, places);
    }

    private PlacementProblem Build(IPlaceShares shares)
    {
        var pods = Pods();
        var podOf = pods.SelectMany(pod => pod.Members.Select(member => (member, pod.Index)))
            .ToDictionary(x => x.member, x => x.Index);
        return whole with
        {
            Students = [.. Students.Select((index, number) => Renumber(index, number, podOf))],
            Pods = pods,
            Slots = [.. shares.SlotsOf(part).Select((slot, index) => slot with { Index = index })],
            SiteLimits = shares.SiteLimitsOf(part),
            ProgrammeLimits = shares.ProgrammeLimitsOf(part),
            Exclusions = Own(
                [.. whole.Exclusions, .. shares.RefusalsOf(part)],
                row => row.Student,
                (row, student) => row with { Student = student }
            ),
            Preferences = Own(whole.Preferences, row => row.Student, (row, student) => row with { Student = student }),
            Locks = Own(whole.Locks, row => row.Student, (row, student) => row with { Student = student }),
            History = Own(whole.History, row => row.Student, (row, student) => row with { Student = student }),
            Wishes =
            [
                .. whole
                    .Wishes.Where(row => numberOf.ContainsKey(row.StudentA) && numberOf.ContainsKey(row.StudentB))
                    .Select(row => row with { StudentA = numberOf[row.StudentA], StudentB = numberOf[row.StudentB] }),
            ],
            ApartPairs =
            [
                .. whole
                    .ApartPairs.Where(row => numberOf.ContainsKey(row.StudentA) && numberOf.ContainsKey(row.StudentB))
                    .Select(row => row with { StudentA = numberOf[row.StudentA], StudentB = numberOf[row.StudentB] }),
            ],
            Baseline = null,
        };
    }

    private List<Pod> Pods() =>
        [
            .. Students
                .Where(student => whole.Students[student].Pod >= 0)
                .GroupBy(student => whole.Students[student].Pod)
                .OrderBy(group => group.Key)
                .Select(
                    (group, index) =>
                        new Pod(index, whole.Pods[group.Key].Id, [.. group.Select(student => numberOf[student])])
                ),
        ];

    private Student Renumber(int index, int number, Dictionary<int, int> podOf) =>
        whole.Students[index] with
        {
            Index = number,
            Pod = podOf.GetValueOrDefault(number, -1),
        };

    /// <summary>Rows about everybody, and those about students of the part under their new numbers.</summary>
    private List<T> Own<T>(IReadOnlyList<T> rows, Func<T, int> studentOf, Func<T, int, T> with)
    {
        var own = new List<T>();
        foreach (var row in rows)
        {
            if (studentOf(row) < 0)
            {
                own.Add(row);
            }
            else if (numberOf.TryGetValue(studentOf(row), out var number))
            {
                own.Add(with(row, number));
            }
        }
        return own;
    }
}
