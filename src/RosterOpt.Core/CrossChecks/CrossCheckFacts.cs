using System.Globalization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.CrossChecks.Groups;
using RosterOpt.Core.CrossChecks.Locks;

namespace RosterOpt.Core.CrossChecks;

/// <summary>What several checks need to know of a problem, worked out once.</summary>
internal sealed class CrossCheckFacts
{
    private readonly Dictionary<string, Openings> openings = new(StringComparer.Ordinal);
    private readonly StudentSignatures signatures;
    private readonly ILookup<int, Exclusion> ownExclusions;
    private readonly ILookup<int, Cohort.Lock> ownLocks;
    private readonly HashSet<int> lockedInVain = [];
    private readonly Lazy<IReadOnlyList<Reason?>> reasons;
    private readonly Lazy<IReadOnlyList<StudentGroup>> crowds;

    public CrossCheckFacts(PlacementProblem problem)
    {
        Problem = problem;
        Limits = new SlotLimits(problem);
        ownExclusions = problem
            .Exclusions.Where(row => row.Student >= 0 && row.Concerns(problem.Students[row.Student]))
            .ToLookup(row => row.Student);
        ownLocks = problem.Locks.ToLookup(row => row.Student);
        signatures = new StudentSignatures(problem);
        // From here on such locks count no more: what else is wrong should be told as if they were gone.
        LockTroubles = [.. LockCheck.Troubles(this), .. LockedRotationsCheck.Troubles(this)];
        lockedInVain.UnionWith(LockTroubles.Select(trouble => trouble.Row.Student));
        Groups = GroupBy(student =>
            signatures.Of(student) + (IsPersonal(student) ? Text(student.Index) : string.Empty)
        );
        crowds = new(() => GroupBy(signatures.Of));
        Windows = [.. Groups.Select(group => new StudentWindows(this, group))];
        reasons = new(() => [.. Windows.Select(windows => GroupChecks.Examine(this, windows))]);
    }

    public PlacementProblem Problem { get; }

    public SlotLimits Limits { get; }

    /// <summary>All students, in groups within which nothing that the checks look at differs.</summary>
    public IReadOnlyList<StudentGroup> Groups { get; }

    /// <summary>The same without regard to own exclusions and locks: fewer groups, for checks that can do without these.</summary>
    public IReadOnlyList<StudentGroup> Crowds => crowds.Value;

    /// <summary>When each group may do what; same order as <see cref="Groups"/>.</summary>
    public IReadOnlyList<StudentWindows> Windows { get; }

    /// <summary>Why a group has no timetable of its own, or null where no reason is known; same order as <see cref="Groups"/>.</summary>
    public IReadOnlyList<Reason?> Reasons => reasons.Value;

    /// <summary>Groups about which nothing is known that rules out every timetable: with these it makes sense to count places.</summary>
    public IEnumerable<StudentWindows> Sound => Windows.Where((_, i) => Reasons[i] is null);

    /// <summary>Locks that cannot be obeyed, and why.</summary>
    public IReadOnlyList<(Cohort.Lock Row, LockReason Reason)> LockTroubles { get; }

    /// <summary>Steps that searches may still take in all; they give up without a finding at 0.</summary>
    public int StepsLeft { get; set; } = 1_000_000;

    /// <summary>Locks of the student; none where one of them cannot be obeyed.</summary>
    public IEnumerable<Cohort.Lock> LocksOf(Student student) =>
        lockedInVain.Contains(student.Index) ? [] : ownLocks[student.Index];

    /// <summary>Programme and rights of the student: students of one kind have the same openings.</summary>
    public string KindOf(Student student) => signatures.KindOf(student);

    /// <summary>True where exclusions or locks of their own set the student apart from others of the kind.</summary>
    public bool IsPersonal(Student student) => ownExclusions.Contains(student.Index) || LocksOf(student).Any();

    /// <summary>Sites, ascending, at which the student may start a rotation in the block, company and others' places aside.</summary>
    public IReadOnlyList<int> SitesFor(Student student, CurriculumRule rule, int start)
    {
        if (!IsDue(student, start, rule.Length))
        {
            return [];
        }
        var sites = KindSites(student, rule, start);
        return sites.Count > 0 && IsPersonal(student) ? PersonalSites(student, rule, start, sites) : sites;
    }

    /// <summary>The same with presence, own exclusions and locks left out: one list for all students of the kind.</summary>
    public IReadOnlyList<int> KindSites(Student student, CurriculumRule rule, int start) =>
        OpeningsOf(student).SitesByStart(rule)[start];

    /// <summary>True where one rotation there would obey every rule that looks at that rotation alone.</summary>
    public bool Allows(Student student, CurriculumRule rule, int site, int start) =>
        start >= 0 && start + rule.Length <= Problem.Blocks.Count && SitesFor(student, rule, start).Contains(site);

    /// <summary>True where a rotation of the discipline breaks no curriculum rule by being there at all.</summary>
    public bool MayTake(Student student, CurriculumRule rule) =>
        !Problem.IsFinishedBefore(student, rule.Discipline)
        && (
            !rule.IsElective
            || student.LeavesEarly
            || student.Completed.ContainsKey(rule.Discipline)
            || Problem.ElectivesToDo(student, rule.Pool) > 0
        );

    /// <summary>True where some rotation takes a place in the slot that is allowed to the student, own exclusions and locks aside.</summary>
    public bool MayBeIn(Student student, Slot slot) =>
        Problem.Programmes[student.Programme].RuleOf(slot.Discipline) is { } rule
        && MayTake(student, rule)
        && Enumerable
            .Range(slot.Block - rule.Length + 1, rule.Length)
            .Any(start =>
                start >= 0
                && start + rule.Length <= Problem.Blocks.Count
                && IsDue(student, start, rule.Length)
                && KindSites(student, rule, start).Contains(slot.Site)
            );

    private Openings OpeningsOf(Student student)
    {
        var kind = KindOf(student);
        if (!openings.TryGetValue(kind, out var found))
        {
            openings[kind] = found = new Openings(Problem, Limits, student);
        }
        return found;
    }

    private static bool IsDue(Student student, int start, int length)
    {
        for (var block = start; block < start + length; block++)
        {
            if (!student.Due[block])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The sites that own exclusions and locks leave; the very same list where they take nothing away.</summary>
    private IReadOnlyList<int> PersonalSites(Student student, CurriculumRule rule, int start, IReadOnlyList<int> sites)
    {
        foreach (var row in LocksOf(student))
        {
            if (row.Block >= start && row.Block < start + rule.Length)
            {
                sites = row.Discipline == rule.Discipline && sites.Contains(row.Site) ? [row.Site] : [];
            }
        }
        foreach (var row in ownExclusions[student.Index])
        {
            if (row.Site < 0)
            {
                sites = row.Touches(row.Site, rule.Discipline, start, rule.Length) ? [] : sites;
            }
            else if (row.Touches(row.Site, rule.Discipline, start, rule.Length) && sites.Contains(row.Site))
            {
                sites = [.. sites.Where(site => site != row.Site)];
            }
        }
        return sites;
    }

    private StudentGroup[] GroupBy(Func<Student, string> key) =>
        [
            .. Problem
                .Students.GroupBy(key, StringComparer.Ordinal)
                .Select(group => new StudentGroup(Problem, [.. group])),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
