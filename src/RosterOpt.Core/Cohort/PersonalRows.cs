namespace RosterOpt.Core.Cohort;

/// <summary>No rotation that it describes may touch what it names. At least one of site, discipline and blocks is given.</summary>
/// <param name="Student">Index, or -1 for everybody.</param>
/// <param name="Programmes">Ascending indices, or null for every programme.</param>
/// <param name="Site">Index, or -1 for any.</param>
/// <param name="Discipline">Index, or -1 for any.</param>
/// <param name="Blocks">One entry per block, or null for any.</param>
public sealed record Exclusion(
    SourceRow Row,
    int Student,
    IReadOnlyList<int>? Programmes,
    int Site,
    int Discipline,
    IReadOnlyList<bool>? Blocks
)
{
    /// <summary>True where the row speaks of this student.</summary>
    public bool Concerns(Student student) =>
        (Student < 0 || Student == student.Index) && (Programmes is null || Programmes.Contains(student.Programme));

    /// <summary>True where a rotation at <paramref name="site"/> over these blocks touches what the row names.</summary>
    public bool Touches(int site, int discipline, int start, int blocks)
    {
        if ((Site >= 0 && Site != site) || (Discipline >= 0 && Discipline != discipline))
        {
            return false;
        }
        if (Blocks is null)
        {
            return true;
        }
        for (var block = start; block < start + blocks; block++)
        {
            if (Blocks[block])
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>A rotation that it matches earns <paramref name="Score"/>; <paramref name="Blocks"/> match its first block.</summary>
/// <param name="Student">Index, or -1 for everybody.</param>
/// <param name="Site">Index, or -1 for any.</param>
/// <param name="Discipline">Index, or -1 for any.</param>
/// <param name="Blocks">One entry per block, or null for any.</param>
/// <param name="Score">Points, may be negative.</param>
public sealed record Preference(
    SourceRow Row,
    int Student,
    int Site,
    int Discipline,
    IReadOnlyList<bool>? Blocks,
    int Score
)
{
    /// <summary>True where a rotation with this site and first block earns the score.</summary>
    public bool Matches(int site, int discipline, int firstBlock) =>
        (Site < 0 || Site == site)
        && (Discipline < 0 || Discipline == discipline)
        && (Blocks is null || Blocks[firstBlock]);
}

/// <summary>Two students who would like each other's company. A wish inside one pod earns nothing: the pod's own terms do.</summary>
public sealed record Wish(SourceRow Row, int StudentA, int StudentB, int Weight);

/// <summary>Two students who may never be at the same site in the same block. Confidential.</summary>
public sealed record ApartPair(SourceRow Row, int StudentA, int StudentB);

/// <summary>A fixed placement of one student in one block. A row that names several blocks makes one lock per block.</summary>
public sealed record Lock(SourceRow Row, int Student, int Block, int Site, int Discipline);

/// <summary>An earlier small group a student belonged to; used only for forming pods.</summary>
/// <param name="Group">Folded name of the group.</param>
public sealed record HistoryGroup(SourceRow Row, int Student, string Group, int Weeks);
