using System.Text.Json;
using System.Text.Json.Serialization;

namespace RosterOpt.Benchmarks.Comparing;

/// <summary>What one run of one contender gave.</summary>
internal sealed record ContenderResult
{
    /// <summary>Time after the end of the limit in which the last roster still counts: a solver stops a moment late.</summary>
    public const double Grace = 0.3;

    public required double Limit { get; init; }

    /// <summary>Best legal score over time.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    public long? Bound { get; init; }

    /// <summary>Seconds until it ended by itself.</summary>
    public double Ended { get; init; }

    /// <summary>What the last roster breaks, where none was legal.</summary>
    public string Fault { get; init; } = string.Empty;

    public string Note { get; init; } = string.Empty;

    /// <summary>Bytes; measured from outside.</summary>
    public long PeakMemory { get; init; }

    /// <summary>Best legal score at a time, or null where there is none yet.</summary>
    public long? At(double seconds) =>
        Curve.LastOrDefault(point => point.Seconds <= seconds + Grace + (0.03 * seconds))?.Score;

    public void Write(string file) =>
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(this, ContenderJson.Default.ContenderResult));

    public static ContenderResult? Read(string file) =>
        File.Exists(file)
            ? JsonSerializer.Deserialize(File.ReadAllBytes(file), ContenderJson.Default.ContenderResult)
            : null;
}

[JsonSerializable(typeof(ContenderResult))]
internal sealed partial class ContenderJson : JsonSerializerContext;
