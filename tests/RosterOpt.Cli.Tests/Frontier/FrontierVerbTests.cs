using System.Text.Json;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Tests.Support;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Tests.Frontier;

/// <summary>The verb with an engine that tries every roster of a cohort with a known front.</summary>
public sealed class FrontierVerbTests : IDisposable
{
    private static readonly string[] Usual = ["--between", "preference,pair", "--points", "5"];

    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly List<(Settings Weights, AllocatorOptions Options)> solved = [];

    public FrontierVerbTests() => data = FrontCohort.WriteTo(folder);

    public void Dispose() => folder.Dispose();

    private Task<CommandRun> Frontier(params string[] more) => Frontier(problem => FrontCohort.Solve(problem), more);

    private Task<CommandRun> Frontier(Func<PlacementProblem, AllocationResult> solve, params string[] more)
    {
        Solver engine = (problem, options, _, _) =>
        {
            lock (solved)
            {
                solved.Add((problem.Settings, options));
            }
            return solve(problem);
        };
        return CommandRun.Of(
            engine,
            CancellationToken.None,
            [
                "frontier",
                data,
                "--out",
                folder["out"],
                .. more.Length > 0 && more[0] == "--between" ? [] : Usual,
                .. more,
            ]
        );
    }

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Comparison() =>
        Scenarios.Comparison(folder["out/comparison.csv"]);

    [Fact]
    public async Task The_known_front_is_found_whole_with_base_first()
    {
        var run = await Frontier();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(
            [("base", "40", "160"), ("preference x100", "80", "0"), ("preference x4", "70", "80")],
            Comparison().Select(row => (row["scenario"], row["preference"], row["pair"]))
        );
        Assert.Equal(
            [
                "base",
                "comparison.csv",
                "comparison.html",
                "comparison.xlsx",
                "frontier.json",
                "preference x100",
                "preference x4",
                "tried",
            ],
            folder.Names("out")
        );
        Assert.Contains("pair x100", folder.Names("out/tried"));
        Assert.Contains("Fewer rosters than the 5 asked for", run.Output, StringComparison.Ordinal);
        Assert.Contains("base (your own weights) is on the front", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_says_what_a_step_costs()
    {
        var run = await Frontier();

        var lines = run
            .Output.Split('\n')
            .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToList();
        Assert.Equal("pair for one preference", lines[0][5]);
        Assert.Equal(["preference x4", "70", "80", "−10", "+80", "8.0"], lines[2].Take(6));
        Assert.Equal(["base", "40", "160", "−30", "+80", "2.67"], lines[3].Take(6));
    }

    [Fact]
    public async Task Points_are_scored_by_the_own_settings_which_audit_repeats_and_share_the_bound_of_base()
    {
        await Frontier("--set", "isolation=1");

        foreach (var row in Comparison())
        {
            var name = row["scenario"];
            var audit = await CommandRun.Of("audit", folder[$"out/{name}"], folder[$"out/{name}/roster.csv"], "--json");
            Assert.Equal(0, audit.ExitCode);
            using var json = JsonDocument.Parse(audit.Output);
            Assert.Equal(row["score"], json.RootElement.GetProperty("score").GetRawText());
            var written = Scenarios.Json(folder[$"out/{name}/summary.json"]);
            Assert.Equal(
                json.RootElement.GetProperty("dataset").GetString(),
                written.GetProperty("dataset").GetString()
            );
            Assert.Equal(Comparison()[0]["bound"], row["bound"]);
        }
        Assert.Equal(["optimal", "feasible", "feasible"], Comparison().Select(row => row["status"]));
        Assert.Contains("preference=4;", Comparison()[2]["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_terms_keep_their_weights_and_searches_begin_from_what_was_found()
    {
        await Frontier("--seed", "5", "--time", "7s", "--jobs", "1");

        Assert.All(solved, one => Assert.Equal((5, TimeSpan.FromSeconds(7)), (one.Options.Seed, one.Options.Time)));
        Assert.Null(solved[0].Options.Start);
        Assert.All(solved.Skip(1), one => Assert.NotNull(one.Options.Start));
        Assert.All(solved, one => Assert.Equal((0, 0), (one.Weights.Change % 500, one.Weights.Isolation)));
        Assert.Equal(
            [(1, 10), (100, 10), (1, 1000), (4, 10)],
            solved.Take(4).Select(one => (one.Weights.Preference, one.Weights.Pair))
        );
    }

    [Fact]
    public async Task What_is_finished_is_not_solved_again_but_what_changed_is()
    {
        await Frontier();
        var before = File.ReadAllBytes(folder["out/comparison.csv"]);
        var all = solved.Count;
        solved.Clear();

        var run = await Frontier();
        Assert.Equal((0, 0), (run.ExitCode, solved.Count));
        Assert.Equal(before, File.ReadAllBytes(folder["out/comparison.csv"]));
        Assert.Equal(all, run.Error.Split("finished before").Length - 1);

        File.Delete(folder["out/preference x4/roster.csv"]);
        await Frontier();
        Assert.Equal([4], solved.Select(one => one.Weights.Preference));
        solved.Clear();
        await Frontier("--set", "pair=11");
        Assert.NotEmpty(solved);
    }

    [Fact]
    public async Task The_number_of_jobs_changes_nothing()
    {
        await Frontier("--jobs", "1", "--deterministic", "--work", "1");
        var one = File.ReadAllBytes(folder["out/comparison.html"]);
        Directory.Delete(folder["out"], recursive: true);

        await Frontier("--jobs", "4", "--deterministic", "--work", "1");

        Assert.Equal(one, File.ReadAllBytes(folder["out/comparison.html"]));
    }

    [Fact]
    public async Task Metrics_can_be_traded_and_json_is_one_value()
    {
        var run = await Frontier("--between", "preferenceTotal,pairContinuity", "--json");

        using var json = JsonDocument.Parse(run.Output);
        var front = json.RootElement.GetProperty("front");
        Assert.Equal("preferenceTotal", json.RootElement.GetProperty("between")[0].GetString());
        Assert.Equal(json.RootElement.GetProperty("scenarios").GetArrayLength(), front.GetArrayLength());
        Assert.Equal([80, 70, 40], front.EnumerateArray().Select(point => point.GetProperty("first").GetDouble()));
        Assert.Equal(JsonValueKind.Null, front[0].GetProperty("secondPerFirst").ValueKind);
    }

    [Fact]
    public async Task A_base_that_a_point_beats_by_its_own_weights_is_searched_again_from_there()
    {
        var calls = 0;
        var problem = SmallCohort.Problem(data);
        var worse = FrontCohort.Solve(problem with { Settings = problem.Settings with { Pair = 0 } });

        await Frontier(given =>
            Interlocked.Increment(ref calls) == 1
                ? worse with
                {
                    Status = AllocationStatus.Feasible,
                    Bound = null,
                    BoundProof = null,
                }
                : FrontCohort.Solve(given)
        );

        Assert.Equal(("base", "200"), (Comparison()[0]["scenario"], Comparison()[0]["score"]));
        Assert.Contains("base", folder.Names("out/tried"));
        solved.Clear();
        await Frontier();
        Assert.Empty(solved);
    }

    [Fact]
    public async Task Without_any_roster_the_exit_code_says_why()
    {
        var unknown = await Frontier(_ => new AllocationResult { Status = AllocationStatus.Unknown });
        Assert.Equal(4, unknown.ExitCode);

        folder.Write("data/capacity.csv", "site,discipline,max\nHOSPITAL,Surgery,1\nCLINIC,Primary,1\n");
        var impossible = await Frontier("--force");
        Assert.Equal(3, impossible.ExitCode);
        Assert.Contains("base: ", impossible.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "preference,pear",
        "there is no second term or metric 'pear' to trade. Maybe \"pair\"? Terms: pair, whole"
    )]
    [InlineData("students,pair", "no first term or metric 'students'")]
    [InlineData("pair", "two names with a comma")]
    [InlineData("pair,pairContinuity", "both are moved by the weight of pair")]
    [InlineData("change,pair", "against a baseline")]
    public async Task Bad_names_are_told_with_what_can_be_named(string between, string message)
    {
        var run = await CommandRun.Of("frontier", data, "--out", folder["out"], "--between", between);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("101")]
    [InlineData("many")]
    public async Task A_front_has_two_points_or_more(string points) =>
        Assert.Equal(
            2,
            (
                await CommandRun.Of(
                    "frontier",
                    data,
                    "--out",
                    folder["out"],
                    "--between",
                    "pair,move",
                    "--points",
                    points
                )
            ).ExitCode
        );
}
