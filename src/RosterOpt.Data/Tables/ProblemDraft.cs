using RosterOpt.Core.Cohort;
using RosterOpt.Data.Cells;
using RosterOpt.Data.Findings;
using Lock = RosterOpt.Core.Cohort.Lock;

namespace RosterOpt.Data.Tables;

/// <summary>A problem while its tables are read one after another. The readers of single tables fill it.</summary>
internal sealed class ProblemDraft
{
    public ProblemDraft(FindingLog log)
    {
        Log = log;
        BlockCells = new BlocksCell(Blocks);
    }

    public FindingLog Log { get; }

    public NameIndex Blocks { get; } = new("block");
    public NameIndex Students { get; } = new("student");
    public NameIndex Sites { get; } = new("site");
    public NameIndex Programmes { get; } = new("programme");
    public NameIndex Pods { get; } = new("pod");
    public NameIndex Areas { get; } = new("area");
    public NameIndex Pools { get; } = new("pool of the curriculum");

    /// <summary>Disciplines of the curriculum; the same indices as in <see cref="Disciplines"/>, which it fills first.</summary>
    public NameIndex Taught { get; } = new("discipline of the curriculum");

    /// <summary>Those, and the ones that only capacity, after and completed name.</summary>
    public NameIndex Disciplines { get; } = new("discipline");

    /// <summary>Programmes that only inactive students follow.</summary>
    public HashSet<string> DormantProgrammes { get; } = new(StringComparer.Ordinal);

    /// <summary>Understands cells that name blocks; usable once the blocks are read.</summary>
    public BlocksCell BlockCells { get; }

    public Settings Settings { get; set; } = new();
    public IReadOnlyList<Block> BlockList { get; set; } = [];
    public List<StudentDraft> StudentList { get; } = [];
    public List<Site> SiteList { get; } = [];
    public List<CurriculumDraft> CurriculumList { get; } = [];
    public List<Slot> Slots { get; } = [];
    public List<SiteLimit> SiteLimits { get; } = [];
    public List<ProgrammeLimit> ProgrammeLimits { get; } = [];

    /// <summary>(programme, pool) → electives wanted.</summary>
    public Dictionary<(int Programme, int Pool), int> ProgrammePools { get; } = [];

    public List<Exclusion> Exclusions { get; } = [];
    public List<Preference> Preferences { get; } = [];
    public List<Wish> Wishes { get; } = [];
    public List<ApartPair> ApartPairs { get; } = [];
    public List<Lock> Locks { get; } = [];
    public List<HistoryGroup> History { get; } = [];

    /// <summary>True once the data set is larger than any may be; a finding says so and nothing more is read.</summary>
    public bool IsTooLarge { get; set; }

    public int InactiveStudents { get; set; }

    public int InactiveSites { get; set; }

    /// <summary>Table → rows that were left out because they name an inactive student or site; in the order of first mention.</summary>
    public List<KeyValuePair<string, int>> Dropped { get; } = [];

    /// <summary>Counts a row that names an inactive student or site.</summary>
    public void Drop(TableView table)
    {
        var name = table.Schema.Name;
        var at = Dropped.FindIndex(entry => entry.Key == name);
        if (at < 0)
        {
            Dropped.Add(new(name, 1));
        }
        else
        {
            Dropped[at] = new(name, Dropped[at].Value + 1);
        }
    }

    /// <summary>The index of a programme that a cell names; as <see cref="ReferenceCell.Find"/>.</summary>
    public int FindProgramme(ColumnView column, TextRow row, string name)
    {
        if (Programmes.Find(name) < 0 && DormantProgrammes.Contains(Names.Fold(name)))
        {
            return Programmes.Add(name);
        }
        return ReferenceCell.Find(column, row, name, Programmes);
    }

    /// <summary>Ascending indices of a list of programmes; null for a blank cell.</summary>
    public int[]? FindProgrammes(ColumnView column, TextRow row)
    {
        if (column.Text(row).Length == 0)
        {
            return null;
        }
        var found = new SortedSet<int>();
        foreach (var name in ListCell.ReadNames(column, row))
        {
            if (FindProgramme(column, row, name) is >= 0 and var programme)
            {
                found.Add(programme);
            }
        }
        return [.. found];
    }
}

/// <summary>An active student while the tables that speak of students are read.</summary>
internal sealed class StudentDraft
{
    public required Student Facts { get; init; }

    public required bool[] Due { get; init; }

    /// <summary>Null until the first row of completed.</summary>
    public Dictionary<int, int>? Completed { get; set; }

    /// <summary>Pool → electives wanted by a row of this student; null until the first.</summary>
    public Dictionary<int, int>? Pools { get; set; }
}

/// <summary>A curriculum row; what comes after what is read later, once capacity has named its disciplines.</summary>
internal sealed record CurriculumDraft(int Programme, CurriculumRule Rule, TextRow Row);
