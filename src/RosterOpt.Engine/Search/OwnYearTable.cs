using RosterOpt.Core.Cohort;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Engine.Search;

/// <summary>What a student's own year is judged by: preferences, homes, waiting, locks and the baseline, in flat arrays.</summary>
internal sealed class OwnYearTable
{
    private readonly int blocks;
    private readonly int disciplines;
    private readonly int[] byDiscipline;
    private readonly Preference[]?[] rows;
    private readonly int[] everybody;
    private readonly int[] home;
    private readonly int[] area;
    private readonly Lock[]?[] locks;

    public OwnYearTable(PlacementProblem problem)
    {
        Problem = problem;
        blocks = problem.Blocks.Count;
        disciplines = problem.Disciplines.Count;
        byDiscipline = new int[problem.Students.Count * disciplines];
        rows = new Preference[problem.Students.Count][];
        everybody = problem.Preferences.Any(row => row.Student < 0)
            ? new int[problem.Sites.Count * disciplines * blocks]
            : [];
        foreach (var group in problem.Preferences.GroupBy(row => row.Student))
        {
            if (group.Key < 0)
            {
                AddEverybody(problem, group);
                continue;
            }
            AddStudent(group.Key, group);
        }
        home = [.. problem.Students.Select(student => student.Home)];
        area = [.. problem.Sites.Select(site => site.Area)];
        MovePrices = [.. problem.Students.Select(one => (long)problem.Settings.Move * one.MovePenalty)];
        locks = new Lock[problem.Students.Count][];
        foreach (var group in problem.Locks.GroupBy(row => row.Student))
        {
            locks[group.Key] = [.. group];
        }
    }

    public PlacementProblem Problem { get; }

    /// <summary>Points that one move costs, by student.</summary>
    public long[] MovePrices { get; }

    /// <summary>Points of preference that a rotation earns, before the weight of the term.</summary>
    public long Preference(int student, int site, int discipline, int start)
    {
        long sum = byDiscipline[(student * disciplines) + discipline];
        if (everybody.Length > 0)
        {
            sum += everybody[(((site * disciplines) + discipline) * blocks) + start];
        }
        if (rows[student] is { } own)
        {
            foreach (var row in own)
            {
                sum += row.Matches(site, discipline, start) ? row.Score : 0;
            }
        }
        return sum;
    }

    /// <summary>True where what the student likes depends on more than the discipline.</summary>
    public bool HasPlaces(int student) => everybody.Length > 0 || rows[student] is not null;

    /// <summary>True where the site lies in another area than the student's home (both given).</summary>
    public bool IsAway(int student, int site) => home[student] >= 0 && area[site] >= 0 && home[student] != area[site];

    /// <summary>The student's locks, or null.</summary>
    public Lock[]? LocksOf(int student) => locks[student];

    private void AddStudent(int student, IEnumerable<Preference> group)
    {
        var other = new List<Preference>();
        foreach (var row in group)
        {
            // Most rows name a discipline and nothing else: one look-up instead of a walk.
            if (row.Site < 0 && row.Blocks is null && row.Discipline >= 0)
            {
                byDiscipline[(student * disciplines) + row.Discipline] += row.Score;
            }
            else
            {
                other.Add(row);
            }
        }
        rows[student] = other.Count > 0 ? [.. other] : null;
    }

    private void AddEverybody(PlacementProblem problem, IEnumerable<Preference> group)
    {
        foreach (var row in group)
        {
            var (firstSite, lastSite) = row.Site >= 0 ? (row.Site, row.Site) : (0, problem.Sites.Count - 1);
            var (first, last) = row.Discipline >= 0 ? (row.Discipline, row.Discipline) : (0, disciplines - 1);
            for (var site = firstSite; site <= lastSite; site++)
            {
                for (var discipline = first; discipline <= last; discipline++)
                {
                    AddEverybody(row, ((site * disciplines) + discipline) * blocks);
                }
            }
        }
    }

    private void AddEverybody(Preference row, int offset)
    {
        for (var block = 0; block < blocks; block++)
        {
            everybody[offset + block] += row.Blocks is null || row.Blocks[block] ? row.Score : 0;
        }
    }
}
