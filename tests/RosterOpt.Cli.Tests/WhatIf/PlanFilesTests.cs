using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests.WhatIf;

/// <summary>Plans, and what runs them: the commands are run for real.</summary>
public sealed class PlanFilesTests : IDisposable
{
    private const string Rows =
        "places,set,capacity,site=CLINIC,max,3|4\nbad,sett,,,,\ntight,set,capacity,,max,1\nit's $odd,set,capacity,,max,5\n";

    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly string scenarios;

    public PlanFilesTests()
    {
        data = SmallCohort.WriteTo(folder);
        scenarios = Scenarios.Write(folder, Rows);
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandRun> WhatIf(params string[] more) =>
        CommandRun.Of(["whatif", data, scenarios, "--out", folder["plan"], .. more]);

    private Task<CommandRun> Plan(params string[] more) =>
        WhatIf(["--plan", "--deterministic", "--work", "0.2", .. more]);

    private Task<CommandRun> Collect(params string[] more) => WhatIf(["--collect", .. more]);

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Comparison() =>
        Scenarios.Comparison(folder["plan/comparison.csv"]);

    [Fact]
    public async Task A_plan_holds_a_folder_and_a_command_for_each_that_can_run()
    {
        var run = await Plan("--seeds", "2");

        Assert.Equal(0, run.ExitCode);
        var commands = await File.ReadAllLinesAsync(folder["plan/commands.txt"]);
        Assert.Equal(8, commands.Length);
        Assert.Equal(
            "${ROSTEROPT:-rosteropt} allocate 'places=3' --out 'places=3/seed-2' --force --deterministic --work 0.2 --seed 2 --workers 1 --gap 0.001",
            commands[3]
        );
        var plan = Scenarios.Comparison(folder["plan/plan.csv"]);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "", "", "6", "7"], plan.Select(row => row["index"]));
        Assert.Equal(commands, plan.Select(row => row["command"]).Where(command => command.Length > 0));
        Assert.Equal(["invalid", "infeasible"], plan.Skip(6).Take(2).Select(row => row["status"]));
        Assert.All(
            plan.Where(row => row["folder"].Length > 0),
            row => Assert.Contains("students.csv", folder.Names($"plan/{row["folder"]}"))
        );
    }

    [Fact]
    public async Task The_ceiling_of_memory_goes_with_the_commands()
    {
        await Plan("--memory", "1.5GB");

        var commands = await File.ReadAllLinesAsync(folder["plan/commands.txt"]);
        Assert.All(commands, command => Assert.EndsWith(" --memory 1500MB", command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Collecting_tells_what_is_finished_and_what_is_not()
    {
        await Plan();
        var nothing = await Collect();
        Assert.Equal(4, nothing.ExitCode);
        Assert.Equal(
            ["unknown", "unknown", "unknown", "invalid", "infeasible", "unknown"],
            Comparison().Select(row => row["status"])
        );
        Assert.Contains("commands.txt", Comparison()[0]["message"], StringComparison.Ordinal);

        var run = await CommandRun.Of(
            CommandRun.Finds(SmallCohort.Best),
            CancellationToken.None,
            ["allocate", folder["plan/places=3"], "--out", folder["plan/places=3"], "--force"]
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, (await Collect()).ExitCode);
        Assert.Equal("feasible", Comparison()[1]["status"]);
        Assert.Equal("316", Comparison()[1]["score"]);
    }

    [Fact]
    public async Task A_plan_written_again_keeps_results_of_the_same_tables_and_no_others()
    {
        await Plan();
        await CommandRun.Of(
            CommandRun.Finds(SmallCohort.Best),
            CancellationToken.None,
            ["allocate", folder["plan/places=3"], "--out", folder["plan/places=3"], "--force"]
        );
        await Plan();
        await Collect();
        Assert.Equal("feasible", Comparison()[1]["status"]);

        folder.Write("data/settings.csv", "key,value\nmove,5\n");

        await Collect();
        Assert.Equal("unknown", Comparison()[1]["status"]);
        await Plan();
        Assert.DoesNotContain("summary.json", folder.Names("plan/places=3"));
    }

    [NeedsFact("parallel")]
    public async Task Gnu_parallel_runs_a_plan()
    {
        string[] some = ["--only", "places=3", "--seeds", "2"];
        await Plan(some);

        var run = await Shell.Run(folder["plan"], "parallel", ["--will-cite", "--jobs", "2", "-a", "commands.txt"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(0, (await Collect(some)).ExitCode);
        Assert.Equal(["316", "316"], Comparison().Select(row => row["score"]));
        Assert.Contains("summary.json", folder.Names("plan/places=3/seed-2"));
    }

    [NeedsFact("sh")]
    public async Task The_slurm_script_runs_the_line_of_its_task()
    {
        await Plan();
        var script = Repository.Find("deploy", "slurm-array.sh");

        var run = await Shell.Run(folder.Root, "sh", [script, folder["plan"]], ("SLURM_ARRAY_TASK_ID", "2"));
        var beyond = await Shell.Run(folder.Root, "sh", [script, folder["plan"]], ("SLURM_ARRAY_TASK_ID", "4"));

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(2, beyond.ExitCode);
        Assert.Contains("no line for index 4", beyond.Error, StringComparison.Ordinal);
        await Collect();
        Assert.Equal(["", "", "316", "", "", ""], Comparison().Select(row => row["score"]));
    }

    [NeedsFact("sh")]
    public async Task The_kubernetes_job_runs_the_line_of_its_index_and_takes_no_roster_for_an_answer()
    {
        await Plan();
        // The second line proves that there is no roster: exit code 3, which is no failure of the job.
        folder.Write("plan/places=3/capacity.csv", "site,discipline,max\nHOSPITAL,Surgery,1\nCLINIC,Primary,1\n");
        var script = JobScript();

        foreach (var index in new[] { "0", "1" })
        {
            var run = await Shell.Run(folder["plan"], "sh", ["-c", script], ("JOB_COMPLETION_INDEX", index));
            Assert.True(run.ExitCode == 0, run.Error);
        }

        Assert.Equal("316", Scenarios.Json(folder["plan/base/summary.json"]).GetProperty("score").GetRawText());
        Assert.Equal(
            "infeasible",
            Scenarios.Json(folder["plan/places=3/summary.json"]).GetProperty("status").GetString()
        );
    }

    /// <summary>The block under <c>- |</c> of the manifest, as Kubernetes would hand it to the shell.</summary>
    private static string JobScript()
    {
        var lines = File.ReadAllLines(Repository.Find("deploy", "kubernetes-job.yaml"));
        var first = Array.FindIndex(lines, line => line.Trim() == "- |") + 1;
        var indent = lines[first].Length - lines[first].TrimStart().Length;
        return string.Join(
            '\n',
            lines
                .Skip(first)
                .TakeWhile(line =>
                    line.Length == 0 || line.StartsWith(new string(' ', indent), StringComparison.Ordinal)
                )
                .Select(line => line.Length == 0 ? line : line[indent..])
        );
    }
}
