using System.Text.Json;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Tests.Support;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Tests.Verbs;

/// <summary>The main job with an engine that answers what each test says: what is done with an answer, sound or not.</summary>
public sealed class AllocateVerbTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;

    public AllocateVerbTests() => data = SmallCohort.WriteTo(folder);

    public void Dispose() => folder.Dispose();

    private string Out => folder["out"];

    private Task<CommandRun> Allocate(Solver solve, params string[] more) =>
        CommandRun.Of(solve, CancellationToken.None, ["allocate", data, "--out", Out, .. more]);

    private JsonElement Summary()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(folder["out/summary.json"]));
        return document.RootElement.Clone();
    }

    [Fact]
    public async Task A_roster_is_written_with_its_summary_and_report()
    {
        var run = await Allocate(CommandRun.Finds(SmallCohort.Best));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["report.xlsx", "roster.csv", "summary.json"], folder.Names("out"));
        Assert.Equal(SmallCohort.Best, File.ReadAllText(folder["out/roster.csv"]));
        Assert.Equal("feasible", Summary().GetProperty("status").GetString());
        Assert.Equal(SmallCohort.BestScore, Summary().GetProperty("score").GetInt32());
        Assert.Equal(2, Summary().GetProperty("workers").GetInt32());
        Assert.Contains("Lone placements: 0", run.Output, StringComparison.Ordinal);
        Assert.Contains("roster.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_engine_is_told_that_the_cross_checks_have_run()
    {
        AllocatorOptions? seen = null;
        var find = CommandRun.Finds(SmallCohort.Best);

        await Allocate(
            (problem, options, progress, cancel) =>
            {
                seen = options;
                return find(problem, options, progress, cancel);
            }
        );

        Assert.True(seen?.IsCrossChecked);
    }

    [Fact]
    public async Task Optimal_is_said_only_where_the_score_meets_the_bound()
    {
        await Allocate(
            CommandRun.Finds(
                SmallCohort.Best,
                result => result with { Bound = SmallCohort.BestScore, BoundProof = "Counted." }
            )
        );
        Assert.Equal("optimal", Summary().GetProperty("status").GetString());

        await Allocate(
            CommandRun.Finds(
                SmallCohort.Best,
                result => result with { Status = AllocationStatus.Optimal, Bound = SmallCohort.BestScore + 1 }
            )
        );
        Assert.Equal("feasible", Summary().GetProperty("status").GetString());
        Assert.Equal(1, Summary().GetProperty("gapPoints").GetInt32());
    }

    [Fact]
    public async Task Json_is_the_summary_and_nothing_else_on_stdout()
    {
        var run = await Allocate(CommandRun.Finds(SmallCohort.Best), "--json");

        Assert.Equal(File.ReadAllText(folder["out/summary.json"]), run.Output);
    }

    [Fact]
    public async Task A_deterministic_run_gives_the_same_bytes_in_every_file()
    {
        string[] options = ["--deterministic", "--work", "1", "--workers", "1"];
        await Allocate(CommandRun.Finds(SmallCohort.Best), options);
        var once = folder.Names("out").Select(name => File.ReadAllBytes(folder["out/" + name])).ToList();
        await Allocate(CommandRun.Finds(SmallCohort.Best), options);

        Assert.Equal(once, folder.Names("out").Select(name => File.ReadAllBytes(folder["out/" + name])));
        Assert.Equal(JsonValueKind.Null, Summary().GetProperty("seconds").ValueKind);
    }

    [Fact]
    public async Task A_roster_that_breaks_a_rule_is_an_internal_error_and_nothing_is_written()
    {
        var run = await Allocate(CommandRun.Finds(SmallCohort.Unfinished));

        Assert.Equal(70, run.ExitCode);
        Assert.Contains("missing-discipline", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task A_partial_roster_says_what_is_left_undone()
    {
        var run = await Allocate(CommandRun.Finds(SmallCohort.Unfinished), "--partial");

        Assert.Equal(5, run.ExitCode);
        Assert.Equal("partial", Summary().GetProperty("status").GetString());
        var gap = Assert.Single(Summary().GetProperty("unplaced").EnumerateArray());
        Assert.Equal("""{"student":"S4","discipline":"Surgery","rotations":1}""", Compact(gap));
    }

    [Fact]
    public async Task A_partial_roster_still_obeys_every_other_rule()
    {
        var crowded = SmallCohort.Best.Replace(
            "S3,B1,CLINIC,Primary",
            "S3,B1,HOSPITAL,Surgery",
            StringComparison.Ordinal
        );

        var run = await Allocate(CommandRun.Finds(crowded), "--partial");

        Assert.Equal(70, run.ExitCode);
        Assert.Contains("over-capacity", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task After_a_crash_of_the_solver_the_best_roster_is_saved_and_the_exit_code_says_so()
    {
        var run = await Allocate(
            CommandRun.Finds(SmallCohort.Best, result => result with { Failure = "The model ran out of memory." })
        );

        Assert.Equal(70, run.ExitCode);
        Assert.Contains("The model ran out of memory.", run.Error, StringComparison.Ordinal);
        Assert.Contains("roster.csv", folder.Names("out"));
    }

    [Fact]
    public async Task What_did_not_go_as_asked_is_noted()
    {
        var run = await Allocate(
            CommandRun.Finds(SmallCohort.Best, result => result with { Notice = "It ended early." })
        );
        var without = await Allocate(
            CommandRun.Answers(new AllocationResult { Status = AllocationStatus.Unknown, Notice = "It ended early." })
        );

        Assert.Equal((0, 4), (run.ExitCode, without.ExitCode));
        Assert.Contains("Note: It ended early.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Note: It ended early.", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bound_below_the_score_is_withdrawn_and_reported()
    {
        var run = await Allocate(
            CommandRun.Finds(SmallCohort.Best, result => result with { Bound = SmallCohort.BestScore - 1 })
        );

        Assert.Equal(70, run.ExitCode);
        Assert.Equal(JsonValueKind.Null, Summary().GetProperty("bound").ValueKind);
        Assert.Contains("below the score", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_infeasible_data_set_gets_reasons_and_no_roster()
    {
        var run = await Allocate(
            CommandRun.Answers(
                new AllocationResult { Status = AllocationStatus.Infeasible, Reasons = ["Surgery lacks 3 places."] }
            )
        );

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Surgery lacks 3 places.", run.Output, StringComparison.Ordinal);
        Assert.Equal(["summary.json"], folder.Names("out"));
        Assert.Equal("infeasible", Summary().GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, Summary().GetProperty("score").ValueKind);
        Assert.Equal(JsonValueKind.Null, Summary().GetProperty("metrics").ValueKind);
    }

    [Fact]
    public async Task With_json_the_reasons_go_to_stderr()
    {
        var run = await Allocate(
            CommandRun.Answers(new AllocationResult { Status = AllocationStatus.Infeasible, Reasons = ["Why not."] }),
            "--json"
        );

        Assert.Contains("Why not.", run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(folder["out/summary.json"]), run.Output);
    }

    [Fact]
    public async Task Where_no_roster_was_found_an_earlier_one_is_left_alone()
    {
        await Allocate(CommandRun.Finds(SmallCohort.Best));

        var run = await Allocate(CommandRun.Answers(new AllocationResult { Status = AllocationStatus.Unknown }));

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("unknown", Summary().GetProperty("status").GetString());
        Assert.Equal(SmallCohort.Best, File.ReadAllText(folder["out/roster.csv"]));
        Assert.Contains("left alone", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_with_a_roster_it_is_saved()
    {
        using var stop = new CancellationTokenSource();
        Solver solve = (problem, options, progress, cancel) =>
        {
            stop.Cancel();
            Assert.True(cancel.IsCancellationRequested);
            return CommandRun.Finds(SmallCohort.Best)(problem, options, progress, cancel);
        };

        var run = await CommandRun.Of(solve, stop.Token, "allocate", data, "--out", Out);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Interrupted: the best roster so far was saved", run.Error, StringComparison.Ordinal);
        Assert.Contains("roster.csv", folder.Names("out"));
    }

    [Fact]
    public async Task Interrupted_without_a_roster_nothing_is_written()
    {
        var run = await Allocate(
            CommandRun.Answers(new AllocationResult { Status = AllocationStatus.Unknown, Interrupted = true })
        );

        Assert.Equal(130, run.ExitCode);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task An_unexpected_exception_is_one_line_unless_asked_for_more()
    {
        Solver crash = (_, _, _, _) => throw new InvalidOperationException("first\nsecond");

        var run = await Allocate(crash);
        var verbose = await Allocate(crash, "--verbose");

        Assert.Equal(70, run.ExitCode);
        Assert.Contains("first second", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", verbose.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task The_options_reach_the_engine()
    {
        folder.Write("torn.csv", SmallCohort.Torn);
        AllocatorOptions? seen = null;
        long? baseline = null;
        Solver solve = (problem, options, progress, cancel) =>
        {
            seen = options;
            var result = CommandRun.Finds(SmallCohort.Best)(problem, options, progress, cancel);
            baseline = problem.Baseline?.CountChanges(result.Roster!);
            return result;
        };

        string[] budget = ["--time", "1.5m", "--seed", "7", "--workers", "3", "--gap", "2%", "--memory", "1.5GB"];
        string[] rosters = ["--start", folder["torn.csv"], "--baseline", folder["torn.csv"]];
        var run = await Allocate(solve, [.. budget, .. rosters, "--set", "move=0", "--set", "change=1"]);

        Assert.Equal(0, run.ExitCode);
        // What reading took is gone.
        Assert.InRange(seen!.Time, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(89.9999));
        Assert.Equal((7, 3, 0.02, 1_500_000_000), (seen.Seed, seen.Workers, seen.Gap, seen.MostMemory));
        Assert.NotNull(seen.Start);
        Assert.Equal(4, baseline);
        Assert.Equal(320 - 4, Summary().GetProperty("score").GetInt32());
        Assert.Equal(64, Summary().GetProperty("baseline").GetString()!.Length);
        Assert.Equal(0, Summary().GetProperty("settings").GetProperty("move").GetInt32());
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
