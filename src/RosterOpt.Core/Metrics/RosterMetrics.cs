namespace RosterOpt.Core.Metrics;

/// <summary>The figures of a programme's students; see <see cref="RosterMetrics"/> for what each means.</summary>
public sealed record ProgrammeMetrics
{
    public required int Students { get; init; }
    public required long StudentWeeks { get; init; }
    public required double? PodmateShare { get; init; }
    public required int IsolatedStudentBlocks { get; init; }
    public required int IsolatedStudents { get; init; }
    public required double? KeptCompanion { get; init; }
    public required int UnanchoredStudents { get; init; }
}

/// <summary>Figures of any roster, legal or not. Ratios are rounded to 6 decimals and null where there is nothing to divide.</summary>
public sealed record RosterMetrics
{
    /// <summary>Active students.</summary>
    public required int Students { get; init; }
    public required int SoloStudents { get; init; }

    /// <summary>Placements.</summary>
    public required int StudentBlocks { get; init; }

    /// <summary>Weeks of social placements.</summary>
    public required long StudentWeeks { get; init; }

    /// <summary>Headline: student-weeks (social, of students in pods of 2 or more) spent with a podmate ÷ all of them.</summary>
    public required double? PodmateShare { get; init; }

    /// <summary>The lowest such share of a student.</summary>
    public required double? LowestPodmateShare { get; init; }

    /// <summary>Students whose share is below one half.</summary>
    public required int StudentsMostlyApart { get; init; }

    /// <summary>Pair amount ÷ the most that pairs could spend together, given each student's weeks.</summary>
    public required double? PairContinuity { get; init; }

    /// <summary>(pod, block) whole ÷ (pod, block) with a member socially placed and at least 2 due.</summary>
    public required double? PodIntegrity { get; init; }

    /// <summary>Placements alone.</summary>
    public required int IsolatedStudentBlocks { get; init; }
    public required long IsolatedStudentWeeks { get; init; }

    /// <summary>Students ever alone.</summary>
    public required int IsolatedStudents { get; init; }

    /// <summary>Blocks alone of the student who has most.</summary>
    public required int MaxIsolatedBlocks { get; init; }

    /// <summary>Of the placements alone, those in a slot with one place.</summary>
    public required int LoneInOnePlaceSlots { get; init; }

    /// <summary>Social placements of students (not solo) who are the only one in their slot, whatever together_at says.</summary>
    public required int AloneInSlot { get; init; }

    /// <summary>Social placements of students (not solo) who are the only one at their site.</summary>
    public required int AloneAtSite { get; init; }

    /// <summary>Blocks among strangers: with company, without a podmate, although one is socially placed.</summary>
    public required int StrangerStudentBlocks { get; init; }
    public required long StrangerStudentWeeks { get; init; }

    /// <summary>Steps from a rotation to the next in which a companion stays ÷ all steps (students not solo).</summary>
    public required double? KeptCompanion { get; init; }

    /// <summary>Over the steps with a companion before: mean of companions kept ÷ companions.</summary>
    public required double? CompanionRetention { get; init; }

    /// <summary>Students with enough weeks who share enough of them with nobody.</summary>
    public required int UnanchoredStudents { get; init; }
    public required int AwayStudentBlocks { get; init; }
    public required long AwayStudentWeeks { get; init; }
    public required int SiteMoves { get; init; }
    public required int WaitingBlocks { get; init; }
    public required int ChangedStudentBlocks { get; init; }
    public required long PreferenceTotal { get; init; }
    public required long WorstStudent { get; init; }

    /// <summary>(site, block) with enough students to want a supporter and none there.</summary>
    public required int UncoveredSiteBlocks { get; init; }

    /// <summary>By programme identifier, of programmes with active students, ordered by folded identifier.</summary>
    public required IReadOnlyDictionary<string, ProgrammeMetrics> ByProgramme { get; init; }
}
