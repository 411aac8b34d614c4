using System.Text.Json;
using RosterOpt.Reports.Summaries;
using RosterOpt.Testing;

namespace RosterOpt.Reports.Tests.Summaries;

public sealed class SummaryFileTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"summary-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Keys_stand_in_the_documented_order_and_spelling()
    {
        var json = SummaryFile.ToJson(Example.Of(Example.Problem, Example.Legal).Summary);

        Assert.Equal(
            [
                "schemaVersion",
                "version",
                "status",
                "score",
                "bound",
                "boundProof",
                "gap",
                "gapPoints",
                "loneBound",
                "loneBoundProof",
                "terms",
                "metrics",
                "violations",
                "unplaced",
                "settings",
                "dataset",
                "baseline",
                "seed",
                "workers",
                "seconds",
                "randomRoster",
            ],
            KeysOf(json)
        );
    }

    [Fact]
    public void Terms_metrics_and_settings_have_the_names_of_the_scoring_rules()
    {
        var json = SummaryFile.ToJson(Example.Of(Example.Problem, Example.Legal).Summary);
        string Names(string key) => string.Join(' ', KeysOf(json, key));

        Assert.Equal(
            "pair whole together preference isolation repeat_isolation stranger unanchored away move wait change supporter kept worst",
            Names("terms")
        );
        Assert.Equal(
            "students soloStudents studentBlocks studentWeeks podmateShare lowestPodmateShare studentsMostlyApart pairContinuity "
                + "podIntegrity isolatedStudentBlocks isolatedStudentWeeks isolatedStudents maxIsolatedBlocks loneInOnePlaceSlots "
                + "aloneInSlot aloneAtSite strangerStudentBlocks strangerStudentWeeks keptCompanion companionRetention "
                + "unanchoredStudents awayStudentBlocks awayStudentWeeks siteMoves waitingBlocks changedStudentBlocks "
                + "preferenceTotal worstStudent uncoveredSiteBlocks byProgramme",
            Names("metrics")
        );
        Assert.Equal(
            "pair whole together preference isolation repeat_isolation stranger unanchored away move wait change supporter kept worst "
                + "together_at pod_min pod_max enough_weeks max_disciplines_per_site supporter_tag supporter_from solo_tag wait_counts_leave",
            Names("settings")
        );
    }

    [Fact]
    public void Fractions_have_six_decimals_and_what_does_not_apply_is_null()
    {
        var summary = Example.Of(Example.Problem, Example.Legal).Summary with { Seconds = null };
        var json = SummaryFile.ToJson(summary);

        Assert.Contains("\"seconds\": null,", json, StringComparison.Ordinal);
        Assert.Contains("\"baseline\": null,", json, StringComparison.Ordinal);
        Assert.Contains("\"unplaced\": null,", json, StringComparison.Ordinal);
        Assert.Contains("\"violations\": {},", json, StringComparison.Ordinal);
        Assert.Contains("\"max_disciplines_per_site\": null,", json, StringComparison.Ordinal);
        Assert.Matches("\"gap\": [0-9]+\\.[0-9]{6},", json);
        Assert.Matches("\"podmateShare\": [01]\\.[0-9]{6},", json);
    }

    [Theory]
    [InlineData(100L, 90L, 0.1, 10L)]
    [InlineData(0L, -3L, 3.0, 3L)]
    [InlineData(-50L, -100L, 1.0, 50L)]
    [InlineData(7L, 7L, 0.0, 0L)]
    public void Gap_is_relative_to_the_bound_but_never_divides_by_less_than_one(
        long bound,
        long score,
        double gap,
        long points
    )
    {
        var summary = Example.SummaryOf(Example.Problem) with { Bound = bound, Score = score };

        Assert.Equal(gap, summary.Gap!.Value, 9);
        Assert.Equal(points, summary.GapPoints);
    }

    [Fact]
    public void Without_a_score_there_is_no_gap()
    {
        var summary = Example.SummaryOf(Example.Problem);

        Assert.Null(summary.Gap);
        Assert.Null(summary.GapPoints);
    }

    [Fact]
    public void A_summary_survives_writing_and_reading()
    {
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var drawn = AuditCase.Create(seed);
            var summary = Example.Of(drawn.Problem, drawn.Roster).Summary with
            {
                Unplaced = UnplacedFinder.Find(drawn.Problem, drawn.Roster),
            };
            File.WriteAllText(file, SummaryFile.ToJson(summary));

            var read = SummaryFile.TryRead(file);

            Assert.NotNull(read);
            Assert.Equal(SummaryFile.ToJson(summary), SummaryFile.ToJson(read));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"schemaVersion":1,"status":"feasible"}""")]
    public void What_is_not_a_summary_is_not_read(string content)
    {
        File.WriteAllText(file, content);

        Assert.Null(SummaryFile.TryRead(file));
        Assert.False(SummaryFile.IsOurs(file));
    }

    [Fact]
    public void A_summary_of_a_later_schema_is_ours_but_not_read()
    {
        var json = SummaryFile.ToJson(Example.SummaryOf(Example.Problem));
        File.WriteAllText(file, json.Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal));

        Assert.Null(SummaryFile.TryRead(file));
        Assert.True(SummaryFile.IsOurs(file));
    }

    [Fact]
    public void A_missing_file_is_not_read()
    {
        Assert.Null(SummaryFile.TryRead(file));
        Assert.False(SummaryFile.IsOurs(file));
    }

    /// <summary>The keys of the document, or of the object under a key of it.</summary>
    private static List<string> KeysOf(string json, string? key = null)
    {
        using var document = JsonDocument.Parse(json);
        var value = key is null ? document.RootElement : document.RootElement.GetProperty(key);
        return [.. value.EnumerateObject().Select(property => property.Name)];
    }
}
