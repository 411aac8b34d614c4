using System.Text.Json;
using RosterOpt.Core.Terms;
using RosterOpt.Reports.Sheets;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Comparison;

/// <summary>
/// The comparison as a table for other programs: one row per scenario with its figures, every term and every metric under the names
/// of <c>summary.json</c>, written as there. What does not apply is blank.
/// </summary>
public static class ComparisonCsv
{
    private static readonly string[] Own = ["scenario", "status", "message", "score", "bound", "gap", "gapPoints"];

    /// <summary>Own figures, terms in the order of their catalogue, metrics in the order of theirs (without those by programme).</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [.. Own, .. TermCatalogue.All.Select(term => term.Name), .. MeasureCatalogue.All.Select(measure => measure.Name)];

    /// <summary>One row per scenario, in the same order, a cell per heading.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<ScenarioResult> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        return scenarios.Select(Row);
    }

    private static string[] Row(ScenarioResult scenario)
    {
        var cells = new List<string> { scenario.Name, scenario.Status, scenario.Message };
        if (scenario.Summary is not { } summary)
        {
            return [.. cells, .. Headings.Skip(cells.Count).Select(_ => string.Empty)];
        }
        // Read from the summary as it is written, so that a figure is the same text in both files.
        using var document = JsonDocument.Parse(SummaryFile.ToJson(summary));
        var root = document.RootElement;
        cells.AddRange(Own.Skip(cells.Count).Select(name => Text(root, name)));
        cells.AddRange(TermCatalogue.All.Select(term => Text(root.GetProperty("terms"), term.Name)));
        cells.AddRange(MeasureCatalogue.All.Select(measure => Text(root.GetProperty("metrics"), measure.Name)));
        return [.. cells];
    }

    private static string Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
            ? value.GetRawText()
            : string.Empty;
}
