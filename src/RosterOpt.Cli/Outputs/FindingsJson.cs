using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RosterOpt.Core.Findings;
using RosterOpt.Data;

namespace RosterOpt.Cli.Outputs;

/// <summary>What <c>validate --json</c> prints. The order of the properties is the order of the keys.</summary>
internal sealed record FindingsDocument
{
    public int SchemaVersion { get; init; } = 1;
    public required string Version { get; init; }

    /// <summary>SHA-256 of the data set.</summary>
    public required string Dataset { get; init; }
    public required int Errors { get; init; }
    public required int Impossible { get; init; }
    public required int Warnings { get; init; }
    public required IReadOnlyList<FindingEntry> Findings { get; init; }
}

/// <summary>A finding in JSON; what does not apply is null.</summary>
internal sealed record FindingEntry
{
    public required string Grade { get; init; }
    public required string Code { get; init; }
    public required string? Table { get; init; }
    public required int? Line { get; init; }
    public required string? Column { get; init; }
    public required string Message { get; init; }
    public required string? Remedy { get; init; }

    /// <summary>Only with <c>--show-values</c>.</summary>
    public required string? Confidential { get; init; }
}

/// <summary>Makes the document.</summary>
internal static class FindingsJson
{
    private static readonly FindingsJsonContext Json = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static string Of(DataSet data, string version, bool showValues)
    {
        var document = new FindingsDocument
        {
            Version = version,
            Dataset = data.Hash,
            Errors = data.Findings.Count(Grade.Error),
            Impossible = data.Findings.Count(Grade.Impossible),
            Warnings = data.Findings.Count(Grade.Warning),
            Findings =
            [
                .. data.Findings.All.OrderBy(finding => finding.Grade).Select(finding => Entry(finding, showValues)),
            ],
        };
        return JsonSerializer.Serialize(document, Json.FindingsDocument) + "\n";
    }

    private static FindingEntry Entry(Finding finding, bool showValues) =>
        new()
        {
            Grade = FindingText.Word(finding.Grade),
            Code = finding.Code,
            Table = Known(finding.Table),
            Line = finding.Line > 0 ? finding.Line : null,
            Column = Known(finding.Column),
            Message = finding.Message,
            Remedy = Known(finding.Remedy),
            Confidential = showValues ? Known(finding.Confidential) : null,
        };

    private static string? Known(string text) => text.Length == 0 ? null : text;
}

/// <summary>Serialisers made at compile time.</summary>
[JsonSerializable(typeof(FindingsDocument))]
internal sealed partial class FindingsJsonContext : JsonSerializerContext;
