using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RosterOpt.Reports.Summaries;

/// <summary>Writes and reads <c>summary.json</c>.</summary>
public static class SummaryFile
{
    /// <summary>Name of the file in an output folder.</summary>
    public const string Name = "summary.json";

    /// <summary>A summary larger than this is not one of ours.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    private static readonly SummaryJson Json = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            Converters = { new SixDecimals() },
            // Names of places are read by people; the file is never put into a web page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>The document as text, lines ending in <c>\n</c>, the last one too.</summary>
    public static string ToJson(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return JsonSerializer.Serialize(summary, Json.RunSummary) + "\n";
    }

    /// <summary>Reads a summary, or returns null where the file does not exist, cannot be read or is not a summary of this schema.</summary>
    public static RunSummary? TryRead(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MostBytes)
            {
                return null;
            }
            var summary = JsonSerializer.Deserialize(stream, Json.RunSummary);
            return
                summary is { SchemaVersion: RunSummary.CurrentSchema }
                && RunStatus.All.Contains(summary.Status, StringComparer.Ordinal)
                ? summary
                : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>True where the file is a summary that this tool wrote, of whatever schema.</summary>
    public static bool IsOurs(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MostBytes)
            {
                return false;
            }
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("schemaVersion", out var schema)
                && schema.ValueKind == JsonValueKind.Number
                && root.TryGetProperty("status", out _)
                && root.TryGetProperty("dataset", out _);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }
}

/// <summary>Serialisers made at compile time: the same names and order in every build.</summary>
[JsonSerializable(typeof(RunSummary))]
internal sealed partial class SummaryJson : JsonSerializerContext;
