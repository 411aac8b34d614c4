namespace RosterOpt.Engine.Search.Units;

/// <summary>
/// What depends on one student's year alone: preference, away, move, wait, change and worst; and what is undone or broken in it
/// (rotations missing, locks, disciplines per site), which counts as violation and not as score.
/// </summary>
internal sealed class OwnYearUnits : IScoreUnits
{
    private readonly SearchProblem problem;
    private readonly Occupancy occupancy;
    private readonly UnitValues scores;
    private readonly UnitValues violations;
    private readonly LowestValue? lowest;
    private readonly int[] perSite;
    private readonly Core.Rosters.Baseline? baseline;
    private readonly UnitValues sites;
    private long lowestBefore;
    private long violationBefore;
    private long tooManyBefore;

    public OwnYearUnits(SearchProblem problem, Occupancy occupancy)
    {
        this.problem = problem;
        this.occupancy = occupancy;
        scores = new UnitValues(problem.Students);
        violations = new UnitValues(problem.Students);
        sites = new UnitValues(problem.Students);
        lowest = problem.Settings.Worst > 0 ? new LowestValue(problem.Students) : null;
        perSite = problem.Settings.MaxDisciplinesPerSite is null ? [] : new int[problem.Sites];
        baseline = problem.Problem.Baseline;
    }

    public IReadOnlyList<string> Terms { get; } = ["preference", "away", "move", "wait", "change", "worst"];

    /// <summary>Rotations missing, locks broken and rotations too many at one site.</summary>
    public long Violation { get; private set; }

    /// <summary>The part of <see cref="Violation"/> that does something forbidden: (student, site) over the limit per site.</summary>
    public long TooManyAtSite { get; private set; }

    /// <summary>What is undone or broken in the student's own year.</summary>
    public long ViolationOf(int student) => violations.ValueOf(student);

    public void Begin()
    {
        scores.Begin();
        violations.Begin();
        lowestBefore = lowest?.Lowest ?? 0;
        lowest?.Begin();
        sites.Begin();
        (violationBefore, tooManyBefore) = (Violation, TooManyAtSite);
    }

    public void BeforeStudent(int student)
    {
        scores.Touch(student);
        violations.Touch(student);
        sites.Touch(student);
    }

    public void BeforeChange(int student, int block, int slot) { }

    public void Neighbour(int student, int block) { }

    public long Settle(ReadOnlySpan<int> changed)
    {
        long delta = 0;
        for (var i = 0; i < scores.Touched; i++)
        {
            var year = Value(scores[i]);
            delta += scores.Store(i, year.Points);
            Violation += violations.Store(i, year.Violation);
            TooManyAtSite += sites.Store(i, year.TooMany);
            lowest?.Set(scores[i], year.Own);
        }
        return delta + (lowest is null ? 0 : problem.Settings.Worst * (lowest.Lowest - lowestBefore));
    }

    public void Undo()
    {
        scores.Undo();
        violations.Undo();
        sites.Undo();
        lowest?.Undo();
        (Violation, TooManyAtSite) = (violationBefore, tooManyBefore);
    }

    private (long Points, long Violation, long TooMany, long Own) Value(int student)
    {
        var settings = problem.Settings;
        var person = problem.Problem.Students[student];
        long preference = 0;
        var (moves, away, rotations, last, previous) = (0, 0, 0, 0, -1);
        var tooMany = 0;
        var first = student * problem.Blocks;
        for (var block = 0; block < problem.Blocks; )
        {
            var slot = occupancy.SlotAt[first + block];
            if (slot < 0)
            {
                block++;
                continue;
            }
            var site = problem.Slots.Site[slot];
            var discipline = problem.Slots.Discipline[slot];
            preference += problem.Own.Preference(student, site, discipline, block);
            moves += previous >= 0 && previous != site ? 1 : 0;
            previous = site;
            rotations++;
            tooMany += perSite.Length > 0 && ++perSite[site] == settings.MaxDisciplinesPerSite + 1 ? 1 : 0;
            var end = block + problem.LengthOf(student, discipline);
            var isAway = problem.Own.IsAway(student, site);
            for (; block < end; block++)
            {
                away += isAway ? problem.Weeks[block] : 0;
            }
            last = end;
        }
        ForgetSites(first);
        var missing = problem.Demands.IsOptional(student) ? 0 : problem.Demands.Rotations(student) - rotations;
        var waiting = settings.Wait == 0 ? 0 : Waiting(person, first, last);
        var own =
            (settings.Preference * preference)
            - ((long)settings.Move * person.MovePenalty * moves)
            - ((long)settings.Wait * person.WaitPenalty * waiting);
        var points = own - ((long)settings.Away * away) - ((long)settings.Change * Changes(student, first));
        return (points, (5L * missing) + tooMany + BrokenLocks(student, first), tooMany, own);
    }

    private void ForgetSites(int first)
    {
        for (var block = 0; perSite.Length > 0 && block < problem.Blocks; block++)
        {
            var slot = occupancy.SlotAt[first + block];
            if (slot >= 0)
            {
                perSite[problem.Slots.Site[slot]] = 0;
            }
        }
    }

    private int Waiting(Core.Cohort.Student person, int first, int last)
    {
        var waiting = 0;
        for (var block = 0; block < last; block++)
        {
            if (occupancy.SlotAt[first + block] < 0 && (problem.Settings.WaitCountsLeave || person.Due[block]))
            {
                waiting++;
            }
        }
        return waiting;
    }

    private int Changes(int student, int first)
    {
        if (baseline is null || problem.Settings.Change == 0 || !baseline.Knows(student))
        {
            return 0;
        }
        var changes = 0;
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = occupancy.SlotAt[first + block];
            var place =
                slot < 0 ? Core.Rosters.Place.None : new(problem.Slots.Site[slot], problem.Slots.Discipline[slot]);
            changes += place == baseline.At(student, block) ? 0 : 1;
        }
        return changes;
    }

    private int BrokenLocks(int student, int first)
    {
        if (problem.Own.LocksOf(student) is not { } locks)
        {
            return 0;
        }
        var broken = 0;
        foreach (var fixedPlace in locks)
        {
            var slot = occupancy.SlotAt[first + fixedPlace.Block];
            broken +=
                slot >= 0
                && problem.Slots.Site[slot] == fixedPlace.Site
                && problem.Slots.Discipline[slot] == fixedPlace.Discipline
                    ? 0
                    : 1;
        }
        return broken;
    }
}
