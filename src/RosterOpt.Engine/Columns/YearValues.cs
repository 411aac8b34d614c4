using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine.Columns;

/// <summary>What a rotation earns a student by itself: preference, away and change. Moves and waiting depend on what stands beside it.</summary>
internal sealed class YearValues
{
    private readonly PlacementProblem problem;
    private readonly Preference[] everybody;
    private readonly ILookup<int, Preference> personal;
    private Student student;
    private Preference[] mine = [];

    public YearValues(PlacementProblem problem)
    {
        this.problem = problem;
        student = problem.Students[0];
        everybody = [.. problem.Preferences.Where(x => x.Student < 0)];
        personal = problem.Preferences.Where(x => x.Student >= 0).ToLookup(x => x.Student);
    }

    /// <summary>Turns to another student.</summary>
    public void Turn(Student to)
    {
        student = to;
        mine = [.. personal[to.Index], .. everybody];
    }

    /// <summary>Points of the baseline's placements of the student: what a year without any rotation pays for change.</summary>
    public long Constant()
    {
        if (problem.Baseline is not { } baseline || !baseline.Knows(student.Index))
        {
            return 0;
        }
        var placed = Enumerable.Range(0, problem.Blocks.Count).Count(b => baseline.At(student.Index, b).IsPlaced);
        return -(long)problem.Settings.Change * placed;
    }

    /// <summary>What rotations of a discipline at a site earn by preference, by first block, weighted.</summary>
    public int[] Preferences(int site, int discipline)
    {
        var scores = new int[problem.Blocks.Count];
        foreach (var row in mine)
        {
            if ((row.Site >= 0 && row.Site != site) || (row.Discipline >= 0 && row.Discipline != discipline))
            {
                continue;
            }
            for (var block = 0; block < scores.Length; block++)
            {
                scores[block] += row.Blocks is null || row.Blocks[block] ? row.Score * problem.Settings.Preference : 0;
            }
        }
        return scores;
    }

    /// <summary>Points for being at the place in a block, besides preference, by block.</summary>
    public int[] Stays(int site, int discipline)
    {
        var area = problem.Sites[site].Area;
        var away = student.Home >= 0 && area >= 0 && student.Home != area ? problem.Settings.Away : 0;
        var points = new int[problem.Blocks.Count];
        for (var block = 0; block < points.Length; block++)
        {
            points[block] = Change(block, new Place(site, discipline)) - (away * problem.Blocks[block].Weeks);
        }
        return points;
    }

    private int Change(int block, Place place)
    {
        if (problem.Baseline is not { } baseline || !baseline.Knows(student.Index))
        {
            return 0;
        }
        var before = baseline.At(student.Index, block);
        if (!before.IsPlaced)
        {
            return -problem.Settings.Change;
        }
        return before == place ? problem.Settings.Change : 0;
    }
}
