using System.Text.Json;
using System.Text.Json.Serialization;

namespace RosterOpt.Reports.Comparison.Page;

/// <summary>What the script of the page draws from. Its names are those that the script uses.</summary>
internal sealed record PageData
{
    private static readonly PageJson Json = new(
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }
    );

    public required string Noun { get; init; }

    /// <summary>True where counts are shown per 100 student-weeks.</summary>
    public required bool Relative { get; init; }

    public required IReadOnlyList<PageMeasure> Measures { get; init; }

    /// <summary>Names of the measures that the picture shows first: across, up, colour.</summary>
    public required IReadOnlyList<string> Axes { get; init; }

    /// <summary>Names of the measures that stand beside the picture.</summary>
    public required IReadOnlyList<string> Side { get; init; }

    public required IReadOnlyList<PageScenario> Scenarios { get; init; }

    /// <summary>Lists of block identifiers, each once.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Blocks { get; init; }

    /// <summary>Lists of pod identifiers, each once.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Pods { get; init; }

    public required IReadOnlyList<PageHeat> Heats { get; init; }

    /// <summary>
    /// The data as JSON. The encoder writes <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes as escapes, so that no text can end
    /// the script element that holds it.
    /// </summary>
    public static string Write(ComparisonContent content)
    {
        var heats = new PageHeats();
        var scenarios = content
            .Differences.Select((one, number) => Scenario(one, (number, PageFront.Values(content, number)), heats))
            .ToList();
        return JsonSerializer.Serialize(
            new PageData
            {
                Noun = content.Noun,
                Relative = content.IsRelative,
                Measures = [.. ComparedMeasureCatalogue.All.Select(PageMeasure.Of), .. PageFront.Measures(content)],
                Axes = PageFront.Axes(content),
                Side =
                [
                    .. PageFront.Measures(content).Select(measure => measure.Name),
                    "podmateShare",
                    "podIntegrity",
                    .. PageCards.Lines,
                ],
                Scenarios = scenarios,
                Blocks = heats.Blocks,
                Pods = heats.Pods,
                Heats = heats.All,
            },
            Json.PageData
        );
    }

    private static PageScenario Scenario(
        ScenarioDifferences one,
        (int Number, IReadOnlyList<double?> Front) extra,
        PageHeats heats
    )
    {
        var metrics = one.Scenario.Metrics;
        return new PageScenario(
            extra.Number,
            one.Scenario.Name,
            ScenarioMessages.Of(one),
            metrics is null
                ? null
                : [.. ComparedMeasureCatalogue.All.Select(measure => measure.Value(metrics)), .. extra.Front],
            metrics is null
                ? null
                : [.. ComparedMeasureCatalogue.All.Select(measure => measure.Relative(metrics)), .. extra.Front],
            one.Scenario.Facts is { } facts ? heats.Add(PodHeat.Of(facts), facts.Problem) : null
        );
    }
}

/// <summary>A measure as the script needs it.</summary>
/// <param name="Better"><c>higher</c>, <c>lower</c> or <c>neither</c>.</param>
/// <param name="Ratio">True where it is shown as per cent.</param>
/// <param name="Count">True where it may be shown per 100 student-weeks.</param>
internal sealed record PageMeasure(string Name, string Label, string Better, bool Ratio, bool Count)
{
    public static PageMeasure Of(ComparedMeasure measure) =>
        new(measure.Name, measure.Label, PageTable.Better(measure), measure.IsRatio, measure.Kind == MeasureKind.Count);
}

/// <summary>A scenario as the script needs it.</summary>
/// <param name="Values">By measure; null without a roster.</param>
/// <param name="Relative">The same, counts per 100 student-weeks.</param>
/// <param name="Heat">Position among the heat maps; null without one.</param>
internal sealed record PageScenario(
    int Number,
    string Name,
    string Message,
    IReadOnlyList<double?>? Values,
    IReadOnlyList<double?>? Relative,
    int? Heat
);

/// <summary>Serialisers made at compile time.</summary>
[JsonSerializable(typeof(PageData))]
internal sealed partial class PageJson : JsonSerializerContext;
