using System.Globalization;
using RosterOpt.Cli.Tests.Support;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Data;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Tests.Frontier;

/// <summary>The verb with its engine against every legal roster of a cohort small enough to try them all.</summary>
public sealed class FrontierOracleTests : IDisposable
{
    private static readonly string[] Students = ["S1", "S2", "S3", "S4"];
    private static readonly string[] Sites = ["NORTH", "SOUTH"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("preference,pair", 1)]
    [InlineData("pair,preference", 7)]
    public async Task Ends_and_corners_are_those_of_all_legal_rosters(string between, int factor)
    {
        var data = Write(factor);
        var legal = Legal(data);
        var corners = Corners(legal);

        var run = await CommandRun.Of(
            new Allocator(TimeProvider.System).Run,
            CancellationToken.None,
            "frontier",
            data,
            "--between",
            between,
            "--points",
            "8",
            "--out",
            folder["out"],
            "--deterministic",
            "--work",
            "0.3",
            "--gap",
            "0"
        );

        Assert.True(run.ExitCode == 0, run.Error);
        var found = Found(folder["out/comparison.csv"]);
        Assert.True(corners.Count > 2, "The cohort has nothing between its ends.");
        Assert.All(found, point => Assert.DoesNotContain(legal, other => Beats(other, point)));
        Assert.All(corners, corner => Assert.Contains(corner, found));
        var ordered = between.StartsWith("preference", StringComparison.Ordinal)
            ? found.OrderByDescending(point => point.Preference)
            : found.OrderBy(point => point.Preference);
        // The base comes first wherever it lies; the points after it are in order.
        Assert.Equal(ordered.Where(point => found.Skip(1).Contains(point)), found.Skip(1));
        await RepeatedByAudit();
    }

    /// <summary>Pods of two that like different sites, unequally: every bit of company costs another amount of preference.</summary>
    private string Write(int factor)
    {
        var data = SmallCohort.WriteTo(folder);
        folder.Write("data/sites.csv", "site\nNORTH\nSOUTH\n");
        folder.Write(
            "data/capacity.csv",
            "site,discipline,max\nNORTH,Surgery,2\nSOUTH,Surgery,2\nNORTH,Primary,2\nSOUTH,Primary,2\n"
        );
        folder.Write(
            "data/preferences.csv",
            "student,site,discipline,block,score\n"
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"S1,NORTH,,,{3 * factor}\nS2,SOUTH,Surgery,,{11 * factor}\nS2,SOUTH,Primary,,{29 * factor}\nS3,SOUTH,Surgery,B1,{2 * factor}\nS4,NORTH,,B1,{53 * factor}\nS4,NORTH,Primary,B2,{7 * factor}\n"
                )
        );
        // Nothing but the two terms, so that weights alone decide.
        folder.Write(
            "data/settings.csv",
            "key,value\npod_min,2\nwhole,0\ntogether,0\nisolation,0\nrepeat_isolation,0\nstranger,0\naway,0\nmove,0\n"
        );
        return data;
    }

    private static readonly bool[] EitherWay = [true, false];

    private static IReadOnlyList<(long Preference, long Pair)> Legal(string data)
    {
        var problem = SmallCohort.Problem(data);
        string[] years =
        [
            .. from surgeryFirst in EitherWay
            from first in Sites
            from second in Sites
            select surgeryFirst ? $"{first},Surgery {second},Primary" : $"{first},Primary {second},Surgery",
        ];
        var rosters = Students.Aggregate(
            (IEnumerable<string>)[string.Empty],
            (before, student) => from rows in before from year in years select rows + Rows(student, year)
        );
        return
        [
            .. rosters
                .Select(rows => Audited(problem, rows))
                .Where(audit => audit.IsLegal)
                .Select(audit => (Points(audit, "preference"), Points(audit, "pair")))
                .Distinct(),
        ];
    }

    private static string Rows(string student, string year)
    {
        var places = year.Split(' ');
        return $"{student},B1,{places[0]}\n{student},B2,{places[1]}\n";
    }

    private static AuditResult Audited(PlacementProblem problem, string rows)
    {
        List<TextRow> lines =
        [
            .. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select((line, index) => new TextRow(index + 2, line.Split(','))),
        ];
        var table = new TextTable("roster", ["student", "block", "site", "discipline"], lines);
        return Audit.Run(problem, RosterFile.Understand(table, problem).Value!);
    }

    private static long Points(AuditResult audit, string term) =>
        audit.Terms.Single(value => value.Name == term).Points;

    /// <summary>The rosters that some weights alone make the best: the corners of the upper right hull.</summary>
    private static List<(long Preference, long Pair)> Corners(IReadOnlyList<(long Preference, long Pair)> all)
    {
        var hull = new List<(long Preference, long Pair)>();
        foreach (
            var point in all.Where(point => !all.Any(other => Beats(other, point)))
                .OrderByDescending(point => point.Preference)
        )
        {
            while (hull.Count >= 2 && !TurnsInwards(hull[^2], hull[^1], point))
            {
                hull.RemoveAt(hull.Count - 1);
            }
            hull.Add(point);
        }
        return hull;
    }

    private static bool TurnsInwards(
        (long Preference, long Pair) before,
        (long Preference, long Pair) corner,
        (long Preference, long Pair) after
    ) =>
        ((corner.Preference - before.Preference) * (after.Pair - corner.Pair))
            - ((corner.Pair - before.Pair) * (after.Preference - corner.Preference))
        > 0;

    private static bool Beats((long Preference, long Pair) one, (long Preference, long Pair) other) =>
        one != other && one.Preference >= other.Preference && one.Pair >= other.Pair;

    private static List<(long Preference, long Pair)> Found(string comparison) =>
        [
            .. Scenarios
                .Comparison(comparison)
                .Select(row =>
                    (
                        long.Parse(row["preference"], CultureInfo.InvariantCulture),
                        long.Parse(row["pair"], CultureInfo.InvariantCulture)
                    )
                ),
        ];

    private async Task RepeatedByAudit()
    {
        foreach (var row in Scenarios.Comparison(folder["out/comparison.csv"]))
        {
            var name = row["scenario"];
            var audit = await CommandRun.Of("audit", folder[$"out/{name}"], folder[$"out/{name}/roster.csv"], "--json");
            using var json = System.Text.Json.JsonDocument.Parse(audit.Output);
            Assert.Equal(
                (0, row["score"]),
                (
                    audit.ExitCode,
                    json.RootElement.GetProperty("score").GetInt64().ToString(CultureInfo.InvariantCulture)
                )
            );
        }
    }
}
