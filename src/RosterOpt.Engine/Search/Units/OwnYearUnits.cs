namespace RosterOpt.Engine.Search.Units;

/// <summary>
/// What depends on one student's year alone: preference, away, move, wait, change and worst; and what is undone or broken in it
/// (rotations missing, locks, disciplines per site), which counts as violation and not as score.
/// </summary>
internal sealed class OwnYearUnits : ScoreUnits
{
    private readonly SearchProblem problem;
    private readonly Occupancy occupancy;
    private readonly UnitValues scores;
    private readonly UnitValues violations;
    private readonly LowestValue? lowest;
    private readonly int[] perSite;
    private readonly Core.Rosters.Baseline? baseline;
    private readonly UnitValues sites;
    private readonly YearSums sums;
    private readonly long changePrice;
    private readonly long[] waitPrices;
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
        var settings = problem.Settings;
        sums = new YearSums(problem, occupancy);
        changePrice = settings.Change;
        var students = problem.Problem.Students;
        waitPrices = settings.Wait == 0 ? [] : [.. students.Select(person => (long)settings.Wait * person.WaitPenalty)];
    }

    public override IReadOnlyList<string> Terms { get; } = ["preference", "away", "move", "wait", "change", "worst"];

    public override Heed Heeds => Heed.Students | Heed.Rotations;

    /// <summary>Rotations missing, locks broken and rotations too many at one site.</summary>
    public long Violation { get; private set; }

    /// <summary>The part of <see cref="Violation"/> that does something forbidden: (student, site) over the limit per site.</summary>
    public long TooManyAtSite { get; private set; }

    /// <summary>What is undone or broken in the student's own year.</summary>
    public long ViolationOf(int student) => violations.ValueOf(student);

    public override void Begin()
    {
        scores.Begin();
        violations.Begin();
        lowestBefore = lowest?.Lowest ?? 0;
        lowest?.Begin();
        sites.Begin();
        (violationBefore, tooManyBefore) = (Violation, TooManyAtSite);
    }

    public override void BeforeStudent(int student)
    {
        if (scores.Touch(student))
        {
            sums.Save(scores.Touched - 1, student);
        }
    }

    public override void BeforeRotation(int student, int offer, (int Start, int End) blocks, int step) =>
        sums.Count(student, offer, blocks, step);

    public override long Settle(ReadOnlySpan<int> changed)
    {
        long delta = 0;
        for (var i = 0; i < scores.Touched; i++)
        {
            var student = scores[i];
            var year = Value(student);
            delta += scores.Store(i, year.Points);
            Violation += violations.Set(student, year.Violation);
            TooManyAtSite += sites.Set(student, year.TooMany);
            lowest?.Set(student, year.Own);
        }
        return delta + (lowest is null ? 0 : problem.Settings.Worst * (lowest.Lowest - lowestBefore));
    }

    public override void Undo()
    {
        for (var i = 0; i < scores.Touched; i++)
        {
            sums.PutBack(i, scores[i]);
        }
        scores.Undo();
        violations.Undo();
        sites.Undo();
        lowest?.Undo();
        (Violation, TooManyAtSite) = (violationBefore, tooManyBefore);
    }

    private (long Points, long Violation, long TooMany, long Own) Value(int student)
    {
        var first = student * problem.Blocks;
        var waiting = waitPrices.Length == 0 ? 0 : waitPrices[student] * Waiting(student, first);
        var changes = baseline is null || changePrice == 0 ? 0 : changePrice * Changes(student, first);
        var tooMany = perSite.Length == 0 ? 0 : TooMany(student, first);
        var missing = problem.Demands.IsOptional(student)
            ? 0
            : problem.Demands.Rotations(student) - sums.Rotations(student);
        var own = sums.Own(student) - waiting;
        var violation = (5L * missing) + tooMany + BrokenLocks(student, first);
        return (own - sums.Away(student) - changes, violation, tooMany, own);
    }

    /// <summary>Sites with more rotations than the limit.</summary>
    private int TooMany(int student, int first)
    {
        var tooMany = 0;
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = occupancy.SlotAt[first + block];
            if (slot >= 0 && occupancy.StartAt[first + block] == block)
            {
                tooMany += ++perSite[problem.Slots.Site[slot]] == problem.Settings.MaxDisciplinesPerSite + 1 ? 1 : 0;
            }
        }
        ForgetSites(first);
        return tooMany;
    }

    private void ForgetSites(int first)
    {
        for (var block = 0; block < problem.Blocks; block++)
        {
            var slot = occupancy.SlotAt[first + block];
            if (slot >= 0)
            {
                perSite[problem.Slots.Site[slot]] = 0;
            }
        }
    }

    private int Waiting(int student, int first)
    {
        var person = problem.Problem.Students[student];
        var (waiting, soFar) = (0, 0);
        for (var block = 0; block < problem.Blocks; block++)
        {
            if (occupancy.SlotAt[first + block] >= 0)
            {
                waiting = soFar;
            }
            else if (problem.Settings.WaitCountsLeave || person.Due[block])
            {
                soFar++;
            }
        }
        return waiting;
    }

    private int Changes(int student, int first)
    {
        if (baseline is null || !baseline.Knows(student))
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
