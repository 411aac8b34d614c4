using System.Text.Json.Serialization;
using RosterOpt.Core.Metrics;

namespace RosterOpt.Reports.Summaries;

/// <summary>
/// What a run found, as <c>summary.json</c> holds it. The order of the properties is the order of the keys, and both are a
/// contract with other programs: a new key goes to the end and <see cref="CurrentSchema"/> stays; a changed meaning raises it.
/// What does not apply is null.
/// </summary>
public sealed record RunSummary
{
    /// <summary>The schema this version writes and reads.</summary>
    public const int CurrentSchema = 1;

    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>Version of the tool, such as <c>0.1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>One of the names in <see cref="RunStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Points of the roster; larger is better. Null without a roster.</summary>
    public long? Score { get; init; }

    /// <summary>Proven upper bound on the score of every legal roster, in points.</summary>
    public long? Bound { get; init; }

    public string? BoundProof { get; init; }

    /// <summary>(bound − score) ÷ max(1, |bound|).</summary>
    public double? Gap => Bound - Score is { } points ? points / Math.Max(1.0, Math.Abs((double)Bound!)) : null;

    /// <summary>Bound − score.</summary>
    public long? GapPoints => Bound - Score;

    /// <summary>Proven lower bound on the placements alone of every legal roster.</summary>
    public int? LoneBound { get; init; }

    public string? LoneBoundProof { get; init; }

    /// <summary>Every term → signed points, in the order of the catalogue.</summary>
    public IReadOnlyDictionary<string, long>? Terms { get; init; }

    public RosterMetrics? Metrics { get; init; }

    /// <summary>Broken rules only → count; empty = legal.</summary>
    public IReadOnlyDictionary<string, int>? Violations { get; init; }

    /// <summary>What a partial roster leaves undone; null for every other status.</summary>
    public IReadOnlyList<UnplacedRotations>? Unplaced { get; init; }

    /// <summary>All settings in force, by their names in the settings table.</summary>
    public required IReadOnlyDictionary<string, SettingValue> Settings { get; init; }

    /// <summary>SHA-256 of the data set, lower-case hex.</summary>
    public required string Dataset { get; init; }

    /// <summary>SHA-256 of the baseline, or null without one.</summary>
    public string? Baseline { get; init; }

    public int? Seed { get; init; }

    public int? Workers { get; init; }

    /// <summary>Wall-clock seconds of the whole run; null where the run is deterministic or nothing was solved.</summary>
    public double? Seconds { get; init; }

    /// <summary>A random legal roster of the same data set, as a yardstick; null where none was made.</summary>
    public RosterFigures? RandomRoster { get; init; }
}

/// <summary>The figures of a roster that is not kept itself.</summary>
/// <param name="Score">Points under the same settings.</param>
/// <param name="Metrics">All of them.</param>
public sealed record RosterFigures(long Score, RosterMetrics Metrics);

/// <summary>Rotations that a partial roster leaves undone. Exactly one of discipline and pool is given.</summary>
/// <param name="Student">Identifier.</param>
/// <param name="Discipline">Identifier of a compulsory discipline.</param>
/// <param name="Pool">Identifier of a pool of electives.</param>
/// <param name="Rotations">How many are missing; at least 1.</param>
public sealed record UnplacedRotations(
    string Student,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Discipline,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pool,
    int Rotations
);
