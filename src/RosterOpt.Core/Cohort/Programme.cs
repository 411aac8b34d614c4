using System.Collections.Frozen;

namespace RosterOpt.Core.Cohort;

/// <summary>A course of study with its curriculum.</summary>
public sealed record Programme
{
    /// <summary>0-based, in order of first mention in students, then curriculum.</summary>
    public required int Index { get; init; }

    public required string Id { get; init; }

    /// <summary>The curriculum in table order; empty for a programme without one.</summary>
    public required IReadOnlyList<CurriculumRule> Curriculum { get; init; }

    // Remembers the list it was built from: a copy made by "with" carries this field along and may have another curriculum.
    private RuleIndex? byDiscipline;

    /// <summary>The curriculum row of a discipline, or null where the programme lacks it.</summary>
    public CurriculumRule? RuleOf(int discipline)
    {
        var found = byDiscipline;
        if (found is null || !ReferenceEquals(found.Of, Curriculum))
        {
            byDiscipline = found = new RuleIndex(Curriculum, Curriculum.ToFrozenDictionary(rule => rule.Discipline));
        }
        return found.Rules.GetValueOrDefault(discipline);
    }

    private sealed record RuleIndex(IReadOnlyList<CurriculumRule> Of, FrozenDictionary<int, CurriculumRule> Rules);
}

/// <summary>What a programme asks of one discipline.</summary>
public sealed record CurriculumRule
{
    public required int Discipline { get; init; }

    /// <summary>Consecutive blocks that one rotation lasts, at one site; at least 1.</summary>
    public int Length { get; init; } = 1;

    /// <summary>How many rotations; at least 0; 1 in pools.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Disciplines that must be finished or completed before a rotation starts.</summary>
    public IReadOnlyList<int> After { get; init; } = [];

    /// <summary>First block a rotation may start in, or null.</summary>
    public int? Earliest { get; init; }

    /// <summary>Last block a rotation may end in, or null.</summary>
    public int? Latest { get; init; }

    /// <summary>One entry per block: true where a rotation may start; null = any.</summary>
    public IReadOnlyList<bool>? Starts { get; init; }

    /// <summary>Index into <see cref="PlacementProblem.Pools"/> for an elective, or -1 where compulsory.</summary>
    public int Pool { get; init; } = -1;

    public bool IsElective => Pool >= 0;

    public SourceRow Row { get; init; }

    /// <summary>True where a rotation of <paramref name="blocks"/> blocks that starts in <paramref name="start"/> lies in the window.</summary>
    public bool AllowsWindow(int start, int blocks) =>
        (Earliest is not { } first || start >= first)
        && (Latest is not { } last || start + blocks - 1 <= last)
        && (Starts is null || Starts[start]);
}

/// <summary>Electives to choose from.</summary>
public sealed record Pool(int Index, string Id);
