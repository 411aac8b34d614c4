using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Metrics;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Comparison;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>A comparison of rosters as one JSON value.</summary>
internal static class ComparisonJson
{
    private static readonly ComparisonJsonContext Json = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            Converters = { new SixDecimals() },
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>Lines end in <c>\n</c>, the last one too.</summary>
    public static string Of(ComparisonContent content) =>
        JsonSerializer.Serialize(
            new JsonComparison(
                content.Base.Summary!.Dataset,
                content.Base.Summary.Baseline,
                [.. content.Scenarios.Select(Roster)],
                [.. content.Scenarios.Skip(1).Select(scenario => Difference(content.Base, scenario))]
            ),
            Json.JsonComparison
        ) + "\n";

    private static JsonRoster Roster(ScenarioResult scenario) =>
        new(
            scenario.Name,
            scenario.Summary!.Violations!,
            scenario.Summary.Score!.Value,
            scenario.Summary.Terms!,
            scenario.Summary.Metrics!
        );

    private static JsonDifference Difference(ScenarioResult before, ScenarioResult after)
    {
        var problem = after.Problem!;
        return new JsonDifference(
            after.Name,
            after.Summary!.Score!.Value - before.Summary!.Score!.Value,
            [
                .. RosterMoves
                    .Between(before.Roster!, after.Roster!)
                    .Select(move => new JsonMove(
                        problem.Students[move.Student].Id,
                        problem.Blocks[move.Block].Id,
                        Place(problem, move.From),
                        Place(problem, move.To)
                    )),
            ],
            [
                .. PairChanges
                    .Between(before, after)
                    .Select(pair => new JsonPair(
                        problem.Students[pair.StudentA].Id,
                        problem.Students[pair.StudentB].Id,
                        pair.ArePodmates,
                        pair.WeeksBefore,
                        pair.WeeksAfter
                    )),
            ]
        );
    }

    private static JsonPlace? Place(PlacementProblem problem, Place place) =>
        place.IsPlaced ? new JsonPlace(problem.Sites[place.Site].Id, problem.Disciplines[place.Discipline].Id) : null;
}

/// <summary>The whole value.</summary>
internal sealed record JsonComparison(
    string Dataset,
    string? Baseline,
    IReadOnlyList<JsonRoster> Rosters,
    IReadOnlyList<JsonDifference> Differences
);

/// <summary>A roster with its figures, as in <c>summary.json</c>.</summary>
internal sealed record JsonRoster(
    string Name,
    IReadOnlyDictionary<string, int> Violations,
    long Score,
    IReadOnlyDictionary<string, long> Terms,
    RosterMetrics Metrics
);

/// <summary>What differs between the first roster and this one.</summary>
internal sealed record JsonDifference(
    string Roster,
    long Score,
    IReadOnlyList<JsonMove> Moves,
    IReadOnlyList<JsonPair> Pairs
);

/// <summary>A student who is elsewhere in a block; null = not placed.</summary>
internal sealed record JsonMove(string Student, string Block, JsonPlace? From, JsonPlace? To);

/// <summary>A site and a discipline.</summary>
internal sealed record JsonPlace(string Site, string Discipline);

/// <summary>Two students who spend more or fewer weeks together.</summary>
internal sealed record JsonPair(string StudentA, string StudentB, bool Podmates, long WeeksBefore, long WeeksAfter);

/// <summary>Serialisers made at compile time.</summary>
[JsonSerializable(typeof(JsonComparison))]
internal sealed partial class ComparisonJsonContext : JsonSerializerContext;
