using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Supervision;
using RosterOpt.Cli.Tests.Support;
using RosterOpt.Core.Auditing;
using RosterOpt.Data;
using RosterOpt.Engine;
using RosterOpt.Reports.Summaries;
using Roster = RosterOpt.Core.Rosters.Roster;

namespace RosterOpt.Cli.Tests.WhatIf;

/// <summary>The verb with an engine that answers what each test says.</summary>
public sealed class WhatIfVerbTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly List<(int Places, AllocatorOptions Options)> solved = [];

    public WhatIfVerbTests() => data = SmallCohort.WriteTo(folder);

    public void Dispose() => folder.Dispose();

    /// <summary>Finds the best roster of the small cohort and notes the places of the first slot of each problem.</summary>
    private Solver Engine(Func<int, AllocationResult, AllocationResult>? change = null) =>
        (problem, options, progress, cancel) =>
        {
            var places = problem.Slots.Max(slot => slot.Max);
            lock (solved)
            {
                solved.Add((places, options));
            }
            var result = CommandRun.Finds(SmallCohort.Best)(problem, options, progress, cancel);
            return change is null ? result : change(places, result);
        };

    private Task<CommandRun> WhatIf(string rows, params string[] more) => WhatIf(Engine(), rows, more);

    private Task<CommandRun> WhatIf(Solver solve, string rows, params string[] more) =>
        CommandRun.Of(
            solve,
            CancellationToken.None,
            ["whatif", data, Scenarios.Write(folder, rows), "--out", folder["out"], .. more]
        );

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Comparison() =>
        Scenarios.Comparison(folder["out/comparison.csv"]);

    private IEnumerable<string> Column(string heading) => Comparison().Select(row => row[heading]);

    private const string Sweep = "places,set,capacity,site=CLINIC,max,3|4|5\n";

    [Fact]
    public async Task Base_and_every_scenario_are_solved_and_compared_in_file_order()
    {
        var run = await WhatIf(Sweep + "last,set,capacity,,max,9\n", "--jobs", "3");

        Assert.Equal((0, 5), (run.ExitCode, solved.Count));
        Assert.Equal(["base", "places=3", "places=4", "places=5", "last"], Column("scenario"));
        Assert.All(Comparison(), row => Assert.Equal(("feasible", "316"), (row["status"], row["score"])));
        Assert.Equal(2, solved[0].Places);
        Assert.Contains("[5/5]", run.Error, StringComparison.Ordinal);
        Assert.Contains("places=5", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "base",
                "comparison.csv",
                "comparison.html",
                "comparison.xlsx",
                "last",
                "places=3",
                "places=4",
                "places=5",
                "whatif.json",
            ],
            folder.Names("out")
        );
    }

    [Fact]
    public async Task The_comparison_has_the_columns_of_the_contract()
    {
        await WhatIf(Sweep);

        var headings = File.ReadLines(folder["out/comparison.csv"]).First().Split(',');
        var summary = Scenarios.Json(folder["out/base/summary.json"]);
        Assert.Equal(
            [
                "scenario",
                "status",
                "message",
                "score",
                "bound",
                "gap",
                "gapPoints",
                .. summary.GetProperty("terms").EnumerateObject().Select(term => term.Name),
                .. summary
                    .GetProperty("metrics")
                    .EnumerateObject()
                    .Select(metric => metric.Name)
                    .Where(name => name != "byProgramme"),
            ],
            headings
        );
        Assert.Equal("-4", Comparison()[0]["move"]);
        Assert.Equal("1.000000", Comparison()[0]["podmateShare"]);
        Assert.Equal(string.Empty, Comparison()[0]["bound"]);
    }

    [Fact]
    public async Task The_changed_data_set_is_written_beside_the_roster_so_that_audit_repeats_the_score()
    {
        await WhatIf("dear,set,settings,key=pair,value,*2\n", "--set", "move=3", "--set", "whole=0");

        foreach (var (name, score) in new[] { ("base", 148), ("dear", 308) })
        {
            var audit = await CommandRun.Of("audit", folder[$"out/{name}"], folder[$"out/{name}/roster.csv"], "--json");
            Assert.Equal((0, string.Empty), (audit.ExitCode, audit.Error));
            using var json = System.Text.Json.JsonDocument.Parse(audit.Output);
            Assert.Equal(score, json.RootElement.GetProperty("score").GetInt32());
            var written = Scenarios.Json(folder[$"out/{name}/summary.json"]);
            Assert.Equal(score, written.GetProperty("score").GetInt32());
            Assert.Equal(
                json.RootElement.GetProperty("dataset").GetString(),
                written.GetProperty("dataset").GetString()
            );
        }
        Assert.Equal(["148", "308"], Column("score"));
    }

    [Fact]
    public async Task A_bad_scenario_is_told_with_its_line_and_the_others_run()
    {
        var run = await WhatIf(
            "bad,set,capacity,site=NOWHERE,max,3\ngood,set,capacity,,max,3\nworse,set,students,,pod,a=b\n"
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["feasible", "invalid", "feasible", "invalid"], Column("status"));
        Assert.Contains(
            "scenarios.csv:2: where: error: scenario bad: no row of capacity has \"NOWHERE\" in site.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith("scenarios.csv line 2, where: no row", Comparison()[1]["message"], StringComparison.Ordinal);
        Assert.Equal(string.Empty, Comparison()[1]["score"]);
        Assert.DoesNotContain("bad", folder.Names("out"));
    }

    [Fact]
    public async Task A_scenario_that_makes_the_data_invalid_names_its_row_and_the_first_finding()
    {
        await WhatIf("bad,set,capacity,,max,3\nbad,set,students,student=S1,from,B7\n");

        Assert.Equal("invalid", Comparison()[1]["status"]);
        Assert.Contains(
            "line 3: after this row the data set cannot be understood: students line 2, from",
            Comparison()[1]["message"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_impossible_scenario_says_why_and_is_not_solved()
    {
        var run = await WhatIf("tight,set,capacity,site=CLINIC,max,1\nfine,set,capacity,,max,3\n");

        Assert.Equal((0, 2), (run.ExitCode, solved.Count));
        Assert.Equal(["feasible", "infeasible", "feasible"], Column("status"));
        Assert.Contains("Primary", Comparison()[1]["message"], StringComparison.Ordinal);
        Assert.Equal("infeasible", Scenarios.Json(folder["out/tight/summary.json"]).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("a,set,capacity,,max,x\nb,sett,capacity,,max,3\n", 2)]
    [InlineData("a,set,capacity,,max,1\nb,sett,capacity,,max,3\n", 3)]
    [InlineData("a,pods,students,,,missing\n", 2)]
    public async Task Where_none_could_run_the_exit_code_says_so(string rows, int exit) =>
        Assert.Equal(exit, (await WhatIf(rows)).ExitCode);

    [Fact]
    public async Task None_found_in_the_time_is_exit_code_4()
    {
        var run = await WhatIf(
            Engine(
                (places, result) => places == 2 ? result : new AllocationResult { Status = AllocationStatus.Unknown }
            ),
            "a,set,capacity,,max,3\n"
        );

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(["feasible", "unknown"], Column("status"));
        Assert.Contains("Maybe give it more", Comparison()[1]["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scenario,action\nbase,set\n", "base-changed")]
    [InlineData("scenario\nx\n", "missing-column")]
    [InlineData("", "missing-column")]
    public async Task A_file_that_cannot_be_understood_stops_everything(string text, string code)
    {
        var file = folder.Write("s.csv", text);

        var run = await CommandRun.Of("whatif", data, file, "--out", folder["out"]);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task Others_begin_from_the_roster_of_base_as_far_as_it_fits()
    {
        await WhatIf("less,remove,students,student=S4,,\n");

        var roster = Assert.IsType<Roster>(solved[1].Options.Start);
        Assert.Null(solved[0].Options.Start);
        Assert.Equal(6, roster.Placements.Count());
    }

    [Fact]
    public async Task Options_reach_the_engine_and_base_takes_what_would_be_idle()
    {
        await WhatIf("a,set,capacity,,max,3\n", "--time", "7s", "--seed", "5", "--gap", "2%", "--jobs", "4");

        Assert.All(
            solved,
            one =>
                Assert.Equal(
                    (TimeSpan.FromSeconds(7), 5, 0.02, true),
                    (one.Options.Time, one.Options.Seed, one.Options.Gap, one.Options.IsCrossChecked)
                )
        );
        Assert.Equal([4, 1], solved.Select(one => one.Options.Workers));

        solved.Clear();
        await WhatIf("a,set,capacity,,max,3\n", "--deterministic", "--work", "7", "--jobs", "4");
        Assert.Equal([1, 1], solved.Select(one => one.Options.Workers));
        Assert.All(solved, one => Assert.Equal(7, one.Options.Work));
    }

    [Fact]
    public async Task Scenarios_side_by_side_share_the_memory_of_the_machine_unless_each_is_given_its_own()
    {
        await WhatIf("a,set,capacity,,max,3\n", "--jobs", "4");
        Assert.All(solved, one => Assert.Equal(MemoryShare.Default / 4, one.Options.MostMemory));

        solved.Clear();
        await WhatIf("a,set,capacity,,max,3\n", "--jobs", "4", "--memory", "2GB");
        Assert.Equal([2_000_000_000, 2_000_000_000], solved.Select(one => one.Options.MostMemory));
    }

    [Fact]
    public async Task What_is_finished_is_not_solved_again()
    {
        await WhatIf(Sweep);
        var before = File.ReadAllBytes(folder["out/comparison.csv"]);
        solved.Clear();

        var run = await WhatIf(Sweep);

        Assert.Equal((0, 0), (run.ExitCode, solved.Count));
        Assert.Contains("finished before", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder["out/comparison.csv"]));
    }

    [Theory]
    [InlineData("places,set,capacity,site=CLINIC,max,3|4|6\n", new[] { 6 }, new string[0])]
    [InlineData(Sweep, new[] { 2, 3, 4, 5 }, new[] { "--time", "9s" })]
    [InlineData(Sweep, new[] { 2, 3, 4, 5 }, new[] { "--seed", "3" })]
    [InlineData(Sweep, new[] { 2, 3, 4, 5 }, new[] { "--set", "move=2" })]
    [InlineData(Sweep, new[] { 2, 3, 4, 5 }, new[] { "--workers", "2" })]
    [InlineData(Sweep, new int[0], new[] { "--jobs", "1" })]
    public async Task Only_what_changed_is_solved_again(string rows, int[] again, string[] more)
    {
        await WhatIf(Sweep);
        solved.Clear();

        await WhatIf(rows, more);

        Assert.Equal(again, solved.Select(one => one.Places).Order());
    }

    [Fact]
    public async Task A_changed_table_leaves_nothing_of_the_old_one()
    {
        folder.Write("data/leave.csv", "student,block\n");
        await WhatIf("x,insert,peers,,,student_a=S1;student_b=S3;kind=together\n");
        Assert.Contains("peers.csv", folder.Names("out/x"));

        await WhatIf("x,set,capacity,,max,3\n");

        Assert.DoesNotContain("peers.csv", folder.Names("out/x"));
        Assert.Equal(0, (await CommandRun.Of("audit", folder["out/x"], folder["out/x/roster.csv"])).ExitCode);
    }

    [Fact]
    public async Task A_roster_that_somebody_changed_is_solved_again()
    {
        await WhatIf("x,set,capacity,,max,4\n");
        File.WriteAllText(folder["out/x/roster.csv"], SmallCohort.Torn);
        solved.Clear();

        await WhatIf("x,set,capacity,,max,4\n");

        Assert.Equal([4], solved.Select(one => one.Places));
        Assert.Equal(SmallCohort.Best, File.ReadAllText(folder["out/x/roster.csv"]));
    }

    [Fact]
    public async Task Further_seeds_are_kept_inside_the_folder_of_the_scenario()
    {
        await WhatIf("x,set,capacity,,max,4\n", "--seeds", "3", "--seed", "7");

        Assert.Equal([7, 7, 8, 8, 9, 9], solved.Select(one => one.Options.Seed).Order());
        Assert.Equal(["roster.csv", "scenario.json", "summary.json"], folder.Names("out/x/seed-8"));
        Assert.Equal(9, Scenarios.Json(folder["out/x/seed-9/summary.json"]).GetProperty("seed").GetInt32());
        solved.Clear();
        await WhatIf("x,set,capacity,,max,4\n", "--seeds", "4", "--seed", "7");
        Assert.Equal([10, 10], solved.Select(one => one.Options.Seed));
    }

    [Fact]
    public async Task Only_runs_what_is_named_and_base()
    {
        await WhatIf(Sweep + "other,set,capacity,,max,9\n", "--only", "PLACES=4", "--only", "other");
        Assert.Equal(["base", "places=4", "other"], Column("scenario"));

        await WhatIf(Sweep + "other,set,capacity,,max,9\n", "--only", "places");
        Assert.Equal(["base", "places=3", "places=4", "places=5"], Column("scenario"));

        var wrong = await WhatIf(Sweep, "--only", "place");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("Maybe \"places\"?", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solver_that_fails_costs_its_own_scenario_alone()
    {
        var run = await WhatIf(
            Engine((places, result) => places == 3 ? throw new InvalidOperationException("boom") : result),
            Sweep
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["feasible", "unknown", "feasible", "feasible"], Column("status"));
        Assert.Contains("boom", Comparison()[1]["message"], StringComparison.Ordinal);
        solved.Clear();
        await WhatIf(Sweep);
        Assert.Equal([3], solved.Select(one => one.Places));
    }

    [Fact]
    public async Task An_illegal_roster_and_a_false_bound_are_not_believed()
    {
        var run = await WhatIf(
            Engine(
                (places, result) =>
                    places == 3 ? result with { Bound = SmallCohort.BestScore - 1, BoundProof = "wrong" }
                    : places == 4 ? result with { Roster = Roster.FromLines(SmallCohort.Problem(data), []) }
                    : result
            ),
            Sweep
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["feasible", "feasible", "unknown", "feasible"], Column("status"));
        Assert.All(Column("bound"), bound => Assert.Equal(string.Empty, bound));
        Assert.Contains("below the score", Comparison()[1]["message"], StringComparison.Ordinal);
        Assert.Contains("missing-discipline", Comparison()[2]["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_keeps_what_is_finished()
    {
        using var stop = new CancellationTokenSource();
        var engine = Engine();
        AllocationResult Interrupting(
            Core.Cohort.PlacementProblem problem,
            AllocatorOptions options,
            IProgress<AllocationProgress>? progress,
            CancellationToken cancel
        )
        {
            var result = engine(problem, options, progress, cancel);
            if (problem.Slots.Max(slot => slot.Max) == 4)
            {
                stop.Cancel();
            }
            return result;
        }

        var run = await CommandRun.Of(
            Interrupting,
            stop.Token,
            ["whatif", data, Scenarios.Write(folder, Sweep), "--out", folder["out"], "--jobs", "1"]
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["feasible", "feasible", "unknown", "unknown"], Column("status"));
        Assert.Contains("Interrupted", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out/places=4"]));
        solved.Clear();
        await WhatIf(Sweep);
        Assert.Equal([4, 5], solved.Select(one => one.Places).Order());
        Assert.All(Column("status"), status => Assert.Equal("feasible", status));
    }

    [Fact]
    public async Task Interrupted_before_anything_was_found_nothing_is_written()
    {
        using var stop = new CancellationTokenSource();

        var run = await CommandRun.Of(
            (_, _, _, _) =>
            {
                stop.Cancel();
                return new AllocationResult { Status = AllocationStatus.Unknown, Interrupted = true };
            },
            stop.Token,
            ["whatif", data, Scenarios.Write(folder, Sweep), "--out", folder["out"]]
        );

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(["whatif.json"], folder.Names("out"));
    }

    [Fact]
    public async Task A_folder_of_somebody_elses_is_left_alone()
    {
        folder.Write("out/thesis.txt", "mine");

        var run = await WhatIf(Sweep);

        Assert.Equal((2, 0), (run.ExitCode, solved.Count));
        Assert.Equal(["thesis.txt"], folder.Names("out"));
        Assert.Equal(0, (await WhatIf(Sweep, "--force")).ExitCode);
    }

    [Fact]
    public async Task Json_is_one_value_with_every_scenario()
    {
        var run = await WhatIf("x,set,capacity,,max,4\ny,sett,,,,\n", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        var scenarios = json.RootElement.GetProperty("scenarios").EnumerateArray().ToList();
        Assert.Equal(["base", "x", "y"], scenarios.Select(one => one.GetProperty("scenario").GetString()));
        Assert.Equal(316, scenarios[1].GetProperty("summary").GetProperty("score").GetInt32());
        Assert.Equal("invalid", scenarios[2].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Notes_of_the_actions_are_told()
    {
        folder.Write("data/capacity.csv", "site,discipline,max,min\nHOSPITAL,Surgery,4,3\nCLINIC,Primary,4,\n");

        await WhatIf("x,set,capacity,site=HOSPITAL,max,2\n");

        Assert.Equal("Lowered min to the new max in 1 row of capacity.", Comparison()[1]["message"]);
    }

    [Theory]
    [InlineData("--plan", "--collect")]
    [InlineData("--work", "5")]
    [InlineData("--jobs", "0")]
    [InlineData("--seeds", "0")]
    public async Task Options_that_make_no_sense_are_wrong_usage(params string[] options) =>
        Assert.Equal(2, (await WhatIf(Sweep, options)).ExitCode);

    [Fact]
    public async Task A_roster_can_be_audited_from_the_files_alone()
    {
        await WhatIf("x,clone,students,,,2\nx,set,capacity,,max,*2\n");

        // The scripted roster does not know the copies, so it is refused: nothing illegal is ever compared.
        Assert.Equal(["feasible", "unknown"], Column("status"));
        var read = DataSetReader.Read(folder["out/base"], []);
        var roster = RosterFile.Read(folder["out/base/roster.csv"], read.Problem!).Value!;
        Assert.Equal(
            SummaryFile.TryRead(folder["out/base/summary.json"])!.Score,
            Audit.Run(read.Problem!, roster).Score
        );
    }
}
