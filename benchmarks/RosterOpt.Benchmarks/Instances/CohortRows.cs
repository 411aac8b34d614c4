using RosterOpt.Core.Cohort;

namespace RosterOpt.Benchmarks.Instances;

/// <summary>Draws the rows about single students: wishes, pairs apart, exclusions, locks, preferences, history. The planted roster obeys them.</summary>
internal sealed class CohortRows
{
    private readonly Random random;
    private readonly List<CohortYear> students;
    private readonly CohortSites sites;

    public CohortRows(Random random, CohortPeople people, CohortSites sites)
    {
        this.random = random;
        students = people.Students;
        this.sites = sites;
        Exclusions.Add(new Exclusion(SourceRow.None, -1, [1], -1, CohortCurriculum.Emergency, First(2)));
        Preferences.Add(new Preference(SourceRow.None, -1, -1, CohortCurriculum.FirstElective + 2, First(5), 2));
        foreach (var student in students)
        {
            AddCompany(student);
            AddRefusals(student);
            AddPreferences(student);
            AddLocks(student);
            AddHistory(student);
        }
    }

    public List<Wish> Wishes { get; } = [];
    public List<ApartPair> Apart { get; } = [];
    public List<Exclusion> Exclusions { get; } = [];
    public List<Preference> Preferences { get; } = [];
    public List<Core.Cohort.Lock> Locks { get; } = [];
    public List<HistoryGroup> History { get; } = [];

    private bool PerMille(int share) => random.Next(1000) < share;

    private static bool[] First(int blocks) =>
        [.. Enumerable.Range(0, CohortCurriculum.Blocks).Select(block => block < blocks)];

    private CohortYear Anybody() => students[random.Next(students.Count)];

    private void AddCompany(CohortYear student)
    {
        if (PerMille(120) && Other(student, other => other.Programme == student.Programme) is { } friend)
        {
            Wishes.Add(new Wish(SourceRow.None, student.Index, friend.Index, PerMille(700) ? 1 : 1 + random.Next(3)));
        }
        if (PerMille(6) && Other(student, other => NeverMeet(student, other)) is { } foe)
        {
            Apart.Add(new ApartPair(SourceRow.None, student.Index, foe.Index));
        }
    }

    /// <summary>Somebody of another pod, or null where twenty draws find nobody.</summary>
    private CohortYear? Other(CohortYear student, Predicate<CohortYear> fits)
    {
        for (var i = 0; i < 20; i++)
        {
            var other = Anybody();
            if (other != student && (other.Pod < 0 || other.Pod != student.Pod) && fits(other))
            {
                return other;
            }
        }
        return null;
    }

    private static bool NeverMeet(CohortYear a, CohortYear b) =>
        !a.Rotations.Exists(one =>
            b.Rotations.Exists(two => one.Site == two.Site && one.Start < two.End && two.Start < one.End)
        );

    private void AddRefusals(CohortYear student)
    {
        var site = sites.Sites[random.Next(sites.Sites.Count)];
        if (PerMille(20) && student.RotationsAt(site.Index) == 0)
        {
            Exclusions.Add(new Exclusion(SourceRow.None, student.Index, null, site.Index, -1, null));
        }
        var (discipline, from) = (random.Next(CohortCurriculum.FirstElective), random.Next(8));
        if (
            PerMille(10)
            && !student.Rotations.Exists(one => one.Discipline == discipline && one.Start < from + 2 && one.End > from)
        )
        {
            bool[] blocks = [.. Enumerable.Range(0, CohortCurriculum.Blocks).Select(b => b == from || b == from + 1)];
            Exclusions.Add(new Exclusion(SourceRow.None, student.Index, null, -1, discipline, blocks));
        }
    }

    private void AddPreferences(CohortYear student)
    {
        if (student.Programme == 0 && PerMille(600))
        {
            for (var elective = CohortCurriculum.FirstElective; elective <= CohortCurriculum.Abroad; elective++)
            {
                Preferences.Add(new Preference(SourceRow.None, student.Index, -1, elective, null, random.Next(12)));
            }
        }
        if (PerMille(150))
        {
            var site = sites.Sites[random.Next(sites.Sites.Count)];
            Preferences.Add(
                new Preference(
                    SourceRow.None,
                    student.Index,
                    site.Index,
                    -1,
                    null,
                    PerMille(200) ? -4 : 2 + random.Next(6)
                )
            );
        }
    }

    private void AddLocks(CohortYear student)
    {
        foreach (var rotation in student.Rotations)
        {
            if (PerMille(rotation.Discipline == CohortCurriculum.Abroad ? 200 : 5))
            {
                Locks.AddRange(
                    Enumerable
                        .Range(rotation.Start, rotation.Length)
                        .Select(block => new Core.Cohort.Lock(
                            SourceRow.None,
                            student.Index,
                            block,
                            rotation.Site,
                            rotation.Discipline
                        ))
                );
            }
        }
    }

    /// <summary>Last year's groups: half of the pods are old ones.</summary>
    private void AddHistory(CohortYear student)
    {
        if (student.Pod >= 0)
        {
            var group = student.Pod % 2 == 0 ? student.Pod : random.Next(1 + (students.Count / 4));
            History.Add(
                new HistoryGroup(SourceRow.None, student.Index, $"T{group + 1:0000}", 4 + (2 * random.Next(5)))
            );
        }
    }
}
