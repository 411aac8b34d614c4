using RosterOpt.Core.Cohort;
using RosterOpt.Core.Offers;

namespace RosterOpt.Reports.Advice;

/// <summary>Where a place would help most, and which places are not needed: what text, JSON and workbook tell.</summary>
/// <param name="Problem">The data set.</param>
/// <param name="Score">Points of the roster that advice was asked for.</param>
public sealed record AdviceContent(PlacementProblem Problem, long Score)
{
    /// <summary>What it is about, as readers know it, such as the name of the data set; may be empty.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>
    /// True where the whole problem was solved with and without each place; false where only the sites of one discipline in some blocks
    /// were free, with everything else as it is.
    /// </summary>
    public required bool IsWhole { get; init; }

    /// <summary>Points that solving again brings without any place; gains do not hold them.</summary>
    public long SearchAlone { get; init; }

    /// <summary>The best places, each at one site, by points for each place and block: best first.</summary>
    public IReadOnlyList<AdvisedPlaces> Slots { get; init; } = [];

    /// <summary>True where it is settled that no other place gains more than the last one in <see cref="Slots"/>.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Disciplines × blocks, each at the best site: best first.</summary>
    public IReadOnlyList<AdvisedPlaces> Blocks { get; init; } = [];

    /// <summary>Questions that were solved, and that there were.</summary>
    public (int Done, int Total) Checked { get; init; }

    /// <summary>Places that the roster takes and that are not offered, or null where the roster is legal.</summary>
    public MissingPlaces? Missing { get; init; }

    /// <summary>Places that are not needed.</summary>
    public required SparePlaces Spare { get; init; }

    /// <summary>SHA-256 of the data set; null where it is not known.</summary>
    public string? Dataset { get; init; }

    /// <summary>SHA-256 of the baseline, or null without one.</summary>
    public string? Baseline { get; init; }

    /// <summary>Seed of the run; null where nothing was solved.</summary>
    public int? Seed { get; init; }

    /// <summary>Threads of the run; null where nothing was solved.</summary>
    public int? Workers { get; init; }

    /// <summary>True where nothing was solved, because rules are broken that no place mends.</summary>
    public bool IsUnsolved => Missing is { IsLegalThen: false };

    /// <summary>Of the whole run; null where the run is deterministic.</summary>
    public double? Seconds { get; init; }
}
