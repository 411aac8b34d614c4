using System.Collections.Frozen;

namespace RosterOpt.Core.Cohort;

/// <summary>An active student. Everything but the identifier, the programme and the pod is confidential.</summary>
public sealed record Student
{
    /// <summary>0-based position among the active students, in the order of the students table.</summary>
    public required int Index { get; init; }

    public required string Id { get; init; }

    /// <summary>Shown in reports; empty if none was given.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Index into <see cref="PlacementProblem.Programmes"/>.</summary>
    public required int Programme { get; init; }

    /// <summary>Index into <see cref="PlacementProblem.Pods"/>, or -1 for a student without a pod.</summary>
    public int Pod { get; init; } = -1;

    /// <summary>Index into <see cref="PlacementProblem.Areas"/> of the area the student lives in, or -1.</summary>
    public int Home { get; init; } = -1;

    /// <summary>Folded tags.</summary>
    public FrozenSet<string> Tags { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Carries <see cref="Settings.SoloTag"/>: company for others, but never counted as alone, stranger, unanchored or kept.</summary>
    public bool IsSolo { get; init; }

    /// <summary>Carries <see cref="Settings.SupporterTag"/>.</summary>
    public bool IsSupporter { get; init; }

    /// <summary>First block of taking part.</summary>
    public int From { get; init; }

    /// <summary>Last block of taking part.</summary>
    public required int Until { get; init; }

    /// <summary>True where the table names a last block: such a student need not finish the curriculum.</summary>
    public bool LeavesEarly { get; init; }

    /// <summary>One entry per block: true where the student is within from–until and not on leave.</summary>
    public required IReadOnlyList<bool> Due { get; init; }

    /// <summary>Factor on isolation, repeat_isolation and stranger; at least 0.</summary>
    public int IsolationPenalty { get; init; } = 1;

    /// <summary>Factor on move; at least 0.</summary>
    public int MovePenalty { get; init; } = 1;

    /// <summary>Factor on wait; at least 0.</summary>
    public int WaitPenalty { get; init; } = 1;

    /// <summary>Discipline → how often it is already done. <see cref="AllTimes"/> where the table gives no number.</summary>
    public IReadOnlyDictionary<int, int> Completed { get; init; } = FrozenDictionary<int, int>.Empty;

    /// <summary>Pool → electives wanted from it, before what is completed is taken off. A pool that is missing wants 0.</summary>
    public IReadOnlyDictionary<int, int> PoolCounts { get; init; } = FrozenDictionary<int, int>.Empty;

    public SourceRow Row { get; init; }

    /// <summary>Stands for "every time that the curriculum asks for".</summary>
    public const int AllTimes = 1_000_000;
}
