using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Offers;
using RosterOpt.Reports.Advice;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>An advice as one JSON value. It names no student.</summary>
internal static class AdviceJson
{
    private const int CurrentSchema = 1;

    private static readonly AdviceJsonContext Json = new(
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
    public static string Of(AdviceContent content) => JsonSerializer.Serialize(Value(content), Json.JsonAdvice) + "\n";

    private static JsonAdvice Value(AdviceContent content)
    {
        var problem = content.Problem;
        return new JsonAdvice
        {
            SchemaVersion = CurrentSchema,
            Version = Surroundings.Version,
            Dataset = content.Dataset,
            Baseline = content.Baseline,
            Score = content.Score,
            Solved =
                content.IsUnsolved ? "nothing"
                : content.IsWhole ? "everything"
                : "neighbourhoods",
            SearchAlone = content.SearchAlone,
            Complete = content.IsComplete,
            Checked = content.Checked.Done,
            ToCheck = content.Checked.Total,
            Places = [.. content.Slots.Select(one => Slot(problem, one))],
            Blocks = [.. content.Blocks.Select(one => Block(problem, one))],
            Missing = content.Missing is { } missing ? Missing(problem, missing) : null,
            NotNeeded = Spare(problem, content.Spare),
            Seed = content.Seed,
            Workers = content.Workers,
            Seconds = content.Seconds,
        };
    }

    private static JsonAdvisedSlot Slot(PlacementProblem problem, AdvisedPlaces one)
    {
        var site = one.SiteOfOne >= 0 ? one.SiteOfOne : one.SiteOfPair;
        return new JsonAdvisedSlot(
            problem.Sites[site].Id,
            problem.Disciplines[one.Discipline].Id,
            problem.Blocks[one.From].Id,
            problem.Blocks[one.Until].Id,
            [
                .. Enumerable
                    .Range(one.From, one.Until - one.From + 1)
                    .Select(block => problem.FindSlot(site, one.Discipline, block)?.Max ?? 0),
            ],
            Gain(one.One),
            Gain(one.Pair),
            one.RaisesSiteLimit
        );
    }

    private static JsonAdvisedBlock Block(PlacementProblem problem, AdvisedPlaces one) =>
        new(
            problem.Disciplines[one.Discipline].Id,
            problem.Blocks[one.From].Id,
            problem.Blocks[one.Until].Id,
            Gain(one.One),
            one.SiteOfOne < 0 ? null : problem.Sites[one.SiteOfOne].Id,
            Gain(one.Pair),
            one.SiteOfPair < 0 ? null : problem.Sites[one.SiteOfPair].Id
        );

    private static JsonGain? Gain(AdvisedGain? gain) =>
        gain is null
            ? null
            : new JsonGain(
                gain.Points,
                gain.LoneSaved,
                gain.Certainty switch
                {
                    GainCertainty.Proven => "proven",
                    GainCertainty.AtLeast => "atLeast",
                    _ => "notDistinguishable",
                }
            );

    private static JsonMissing Missing(PlacementProblem problem, MissingPlaces missing) =>
        new(
            missing.IsLegalThen,
            [
                .. missing.All.Select(one => new JsonMissingPlace(
                    problem.Sites[one.Site].Id,
                    one.Discipline < 0 ? null : problem.Disciplines[one.Discipline].Id,
                    problem.Blocks[one.Block].Id,
                    [.. one.Programmes.Select(programme => problem.Programmes[programme].Id)],
                    one.Count
                )),
            ]
        );

    private static JsonSpare Spare(PlacementProblem problem, SparePlaces spare) =>
        new(
            spare.Places,
            spare.Empty,
            spare.IsKept,
            spare.NeverNeeded,
            [
                .. spare
                    .Offers.Where(offer => offer.Empty > 0)
                    .Select(offer => new JsonSpareOffer(
                        problem.Sites[offer.Site].Id,
                        problem.Disciplines[offer.Discipline].Id,
                        offer.Places,
                        offer.Empty,
                        offer.EmptyAlways,
                        offer.NeverNeeded
                    )),
            ]
        );
}

/// <summary>The whole value. A new key goes to the end; a changed meaning raises the schema.</summary>
internal sealed record JsonAdvice
{
    public required int SchemaVersion { get; init; }
    public required string Version { get; init; }
    public required string? Dataset { get; init; }
    public required string? Baseline { get; init; }
    public required long Score { get; init; }

    /// <summary>What was free when places were checked: <c>everything</c>, <c>neighbourhoods</c> or <c>nothing</c>.</summary>
    public required string Solved { get; init; }

    public required long SearchAlone { get; init; }
    public required bool Complete { get; init; }
    public required int Checked { get; init; }
    public required int ToCheck { get; init; }
    public required IReadOnlyList<JsonAdvisedSlot> Places { get; init; }
    public required IReadOnlyList<JsonAdvisedBlock> Blocks { get; init; }
    public required JsonMissing? Missing { get; init; }
    public required JsonSpare NotNeeded { get; init; }
    public required int? Seed { get; init; }
    public required int? Workers { get; init; }
    public required double? Seconds { get; init; }
}

/// <summary>Places at one site; <paramref name="PlacesToday"/> by block from the first to the last.</summary>
internal sealed record JsonAdvisedSlot(
    string Site,
    string Discipline,
    string From,
    string Until,
    IReadOnlyList<int> PlacesToday,
    JsonGain? One,
    JsonGain? Two,
    bool RaisesSiteLimit
);

/// <summary>A discipline in some blocks, at the best site; null where none gains.</summary>
internal sealed record JsonAdvisedBlock(
    string Discipline,
    string From,
    string Until,
    JsonGain? One,
    string? OneAt,
    JsonGain? Two,
    string? TwoAt
);

/// <summary>What places gain: <c>proven</c>, <c>atLeast</c> or <c>notDistinguishable</c>.</summary>
internal sealed record JsonGain(long Points, int LoneSaved, string Certainty);

/// <summary>Places that the roster takes and that are not offered.</summary>
internal sealed record JsonMissing(bool LegalThen, IReadOnlyList<JsonMissingPlace> Places);

/// <summary>A limit that is exceeded; no discipline for that of a whole site.</summary>
internal sealed record JsonMissingPlace(
    string Site,
    string? Discipline,
    string Block,
    IReadOnlyList<string> Programmes,
    int Count
);

/// <summary>Places × blocks, and the offers with any that are empty.</summary>
internal sealed record JsonSpare(
    long Places,
    long Empty,
    bool GivenBackWithoutLoss,
    long NeverNeeded,
    IReadOnlyList<JsonSpareOffer> Offers
);

/// <summary>The places × blocks of one discipline at one site.</summary>
internal sealed record JsonSpareOffer(
    string Site,
    string Discipline,
    int Places,
    int Empty,
    int EmptyInEveryBlock,
    int NeverNeeded
);

/// <summary>Serialisers made at compile time.</summary>
[JsonSerializable(typeof(JsonAdvice))]
internal sealed partial class AdviceJsonContext : JsonSerializerContext;
