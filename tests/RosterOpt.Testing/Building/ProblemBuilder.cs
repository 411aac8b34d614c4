using RosterOpt.Core.Cohort;

namespace RosterOpt.Testing;

/// <summary>
/// Builds small problems by hand. Everything is named by identifiers; programmes, pods, pools and areas come into being when they
/// are first named. The rows are numbered from 1 within each table in the order of the calls.
/// </summary>
public sealed class ProblemBuilder
{
    private int peerRows;

    internal List<(string Id, int Weeks, bool Break)> BlockRows { get; } = [];
    internal List<(string Id, SiteRow Row)> SiteRows { get; } = [];
    internal List<(string Discipline, CourseRow Row)> CourseRows { get; } = [];
    internal List<(string Id, StudentRow Row)> StudentRows { get; } = [];
    internal List<CapacityRow> CapacityRows { get; } = [];
    internal List<PoolRow> PoolRows { get; } = [];
    internal List<(string Student, string Discipline, int Times)> CompletedRows { get; } = [];
    internal List<AboutRow> ExclusionRows { get; } = [];
    internal List<(int Score, AboutRow About)> PreferenceRows { get; } = [];
    internal List<PeerRow> WishRows { get; } = [];
    internal List<PeerRow> ApartRows { get; } = [];
    internal List<LockRow> LockRows { get; } = [];
    internal List<string> BaselineLines { get; } = [];
    internal Settings Settings { get; private set; } = new();

    /// <summary>Adds blocks <c>B1</c>, <c>B2</c>, … of equal length.</summary>
    public ProblemBuilder Blocks(int count, int weeks = 1)
    {
        for (var i = 0; i < count; i++)
        {
            Block($"B{BlockRows.Count + 1}", weeks);
        }
        return this;
    }

    public ProblemBuilder Block(string id, int weeks = 1, bool breakAfter = false)
    {
        BlockRows.Add((id, weeks, breakAfter));
        return this;
    }

    public ProblemBuilder Site(string id, SiteRow? row = null)
    {
        SiteRows.Add((id, row ?? new SiteRow()));
        return this;
    }

    /// <summary>Adds a row of the curriculum.</summary>
    public ProblemBuilder Course(string discipline, CourseRow? row = null)
    {
        CourseRows.Add((discipline, row ?? new CourseRow()));
        return this;
    }

    public ProblemBuilder Student(string id, StudentRow? row = null)
    {
        StudentRows.Add((id, row ?? new StudentRow()));
        return this;
    }

    /// <summary>Adds several students who differ in nothing but the name.</summary>
    public ProblemBuilder Students(StudentRow row, params string[] ids)
    {
        foreach (var id in ids)
        {
            Student(id, row);
        }
        return this;
    }

    /// <summary>Adds places; a row that names blocks replaces the row for all blocks there.</summary>
    public ProblemBuilder Places(string site, string discipline, int max, PlacesRow? more = null)
    {
        CapacityRows.Add(new CapacityRow(site, discipline, max, more ?? new PlacesRow()));
        return this;
    }

    /// <summary>Limits all students at the site, whatever they learn.</summary>
    public ProblemBuilder SitePlaces(string site, int max, string block = "") =>
        Places(site, "", max, new PlacesRow { Block = block });

    public ProblemBuilder PoolCount(string pool, int count, string programme = "main")
    {
        PoolRows.Add(new PoolRow("", programme, pool, count));
        return this;
    }

    public ProblemBuilder StudentPoolCount(string student, string pool, int count)
    {
        PoolRows.Add(new PoolRow(student, "", pool, count));
        return this;
    }

    public ProblemBuilder Completed(string student, string discipline, int times = Core.Cohort.Student.AllTimes)
    {
        CompletedRows.Add((student, discipline, times));
        return this;
    }

    public ProblemBuilder Exclude(AboutRow about)
    {
        ExclusionRows.Add(about);
        return this;
    }

    public ProblemBuilder Prefer(int score, AboutRow about)
    {
        PreferenceRows.Add((score, about));
        return this;
    }

    public ProblemBuilder Wish(string a, string b, int weight = 1)
    {
        WishRows.Add(new PeerRow(a, b, weight, new SourceRow("peers", ++peerRows)));
        return this;
    }

    public ProblemBuilder Apart(string a, string b)
    {
        ApartRows.Add(new PeerRow(a, b, 1, new SourceRow("peers", ++peerRows)));
        return this;
    }

    /// <summary>Fixes a placement; <paramref name="block"/> may be a list or a range.</summary>
    public ProblemBuilder Lock(string student, string block, string site, string discipline)
    {
        var row = new SourceRow("locked", LockRows.Count + 1);
        LockRows.Add(new LockRow(student, block, new PlaceName(site, discipline), row));
        return this;
    }

    public ProblemBuilder With(Func<Settings, Settings> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Settings = change(Settings);
        return this;
    }

    /// <summary>Gives a baseline, in the words of <see cref="RosterText"/>.</summary>
    public ProblemBuilder Baseline(params string[] lines)
    {
        BaselineLines.AddRange(lines);
        return this;
    }

    /// <exception cref="KeyNotFoundException">A row names something that no row defines.</exception>
    public PlacementProblem Build() => new ProblemAssembler(this).Assemble();
}
