using System.Text.Json;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Outputs;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.WhatIf;

/// <summary>The result of all scenarios on standard output.</summary>
internal static class WhatIfText
{
    private static readonly string[] Headings = ["scenario", "status", "score", "gap", "with a podmate", "lone"];

    /// <summary>A line for each, in columns.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<ScenarioResult> results)
    {
        var rows = results.Select(Cells).Prepend(Headings).ToList();
        TextColumns.Write(writer, rows, atLeft: 2);
        foreach (var result in results.Where(result => result.Message.Length > 0))
        {
            writer.WriteLine($"{result.Name}: {result.Message}");
        }
    }

    /// <summary>One JSON value: every scenario with what its <c>summary.json</c> holds.</summary>
    /// <param name="more">Writes further keys; null for none.</param>
    public static void WriteJson(
        TextWriter writer,
        IReadOnlyList<ScenarioResult> results,
        Action<Utf8JsonWriter>? more = null
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("version", Surroundings.Version);
            json.WriteStartArray("scenarios");
            foreach (var result in results)
            {
                Write(json, result);
            }
            json.WriteEndArray();
            more?.Invoke(json);
            json.WriteEndObject();
        }
        writer.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, ScenarioResult result)
    {
        json.WriteStartObject();
        json.WriteString("scenario", result.Name);
        json.WriteString("folder", ScenarioFolderNames.Of(result.Name));
        json.WriteString("status", result.Status);
        json.WriteString("message", result.Message);
        json.WritePropertyName("summary");
        if (result.Summary is { } summary)
        {
            json.WriteRawValue(SummaryFile.ToJson(summary));
        }
        else
        {
            json.WriteNullValue();
        }
        json.WriteEndObject();
    }

    private static string[] Cells(ScenarioResult result) =>
        result.Summary is { Score: not null, Metrics: { } metrics } summary
            ?
            [
                result.Name,
                result.Status,
                ResultText.Points(summary.Score),
                ResultText.Percent(summary.Gap),
                ResultText.Percent(metrics.PodmateShare),
                ResultText.Points(metrics.IsolatedStudentBlocks),
            ]
            : [result.Name, result.Status, "-", "-", "-", "-"];
}
