namespace RosterOpt.Samples;

/// <summary>A row of the curriculum. Blocks are 0-based; -1 = not limited.</summary>
internal sealed record SampleRule(string Discipline, int Length = 1)
{
    public int Times { get; init; } = 1;
    public string After { get; init; } = string.Empty;
    public int Earliest { get; init; } = -1;
    public int Latest { get; init; } = -1;
    public string Pool { get; init; } = string.Empty;

    /// <summary>True where a rotation that starts in this block keeps to the window.</summary>
    public bool Allows(int start) =>
        (Earliest < 0 || start >= Earliest) && (Latest < 0 || start + Length - 1 <= Latest);
}

/// <summary>A clinical year of one of the schools.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Share">Students of a thousand.</param>
/// <param name="From">First block of its students.</param>
/// <param name="Electives">How many of <paramref name="Pool"/> each student does.</param>
internal sealed record SampleProgramme(string Id, int Share, int From, string Pool, int Electives)
{
    public required IReadOnlyList<SampleRule> Rules { get; init; }

    /// <summary>Compulsory rows.</summary>
    public IEnumerable<SampleRule> Compulsory => Rules.Where(rule => rule.Pool.Length == 0);

    /// <summary>Electives.</summary>
    public IEnumerable<SampleRule> Choices => Rules.Where(rule => rule.Pool.Length > 0);

    /// <summary>The graduate-entry school has four years, the undergraduate-entry school five.</summary>
    public string School => Id[..2];
}
