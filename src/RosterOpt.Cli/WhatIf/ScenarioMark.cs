using System.Text.Json;
using System.Text.Json.Serialization;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Data;

namespace RosterOpt.Cli.WhatIf;

/// <summary>What a finished scenario was made of, kept beside its summary, so that it is not solved again for nothing.</summary>
internal sealed record ScenarioMark
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "scenario.json";

    public int SchemaVersion { get; init; } = 1;

    public string Version { get; init; } = Surroundings.Version;

    public required string Scenario { get; init; }

    /// <summary>SHA-256 of data set, budget, seed, workers and gap; null where it has to be solved again.</summary>
    public string? Input { get; init; }

    /// <summary>What is told beside the figures, or why there is no roster.</summary>
    public string Message { get; init; } = string.Empty;

    public void Write(string folder) =>
        AtomicFile.WriteText(
            Path.Combine(folder, FileName),
            JsonSerializer.Serialize(this, WhatIfJsonContext.Readable.ScenarioMark) + "\n"
        );

    /// <summary>The mark of a folder, or null where there is none that can be understood.</summary>
    public static ScenarioMark? TryRead(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, FileName));
            return JsonSerializer.Deserialize(stream, WhatIfJsonContext.Readable.ScenarioMark);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>Serialisers made at compile time.</summary>
[JsonSerializable(typeof(ScenarioMark))]
internal sealed partial class WhatIfJsonContext : JsonSerializerContext
{
    public static WhatIfJsonContext Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
