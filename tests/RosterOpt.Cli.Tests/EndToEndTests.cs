using System.Text.Json;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests;

/// <summary>The built tool as users start it: a process with arguments, streams, files, signals and an exit code.</summary>
public sealed class EndToEndTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_main_job_from_tables_to_an_audited_roster()
    {
        var data = SmallCohort.WriteTo(folder);

        var run = await ToolProcess.Run(
            "allocate",
            data,
            "--out",
            folder["out"],
            "--time",
            "2s",
            "--workers",
            "1",
            "--json"
        );

        Assert.Equal(0, run.ExitCode);
        using var summary = JsonDocument.Parse(run.Output);
        Assert.Equal(SmallCohort.BestScore, summary.RootElement.GetProperty("score").GetInt32());
        Assert.True(summary.RootElement.GetProperty("bound").GetInt64() >= SmallCohort.BestScore);
        Assert.Equal(["report.xlsx", "roster.csv", "summary.json"], folder.Names("out"));
        var audit = await ToolProcess.Run("audit", data, folder["out/roster.csv"]);
        Assert.Equal(0, audit.ExitCode);
    }

    [Fact]
    public async Task A_deterministic_run_repeats_itself_byte_for_byte()
    {
        var sample = await ToolProcess.Run("sample", "--students", "12", "--seed", "3", "--out", folder["data"]);
        Assert.Equal(0, sample.ExitCode);
        foreach (var name in new[] { "one", "two" })
        {
            var run = await ToolProcess.Run([
                "allocate",
                folder["data"],
                "--out",
                folder[name],
                "--deterministic",
                "--work",
                "0.5",
                "--workers",
                "2",
            ]);
            Assert.True(run.ExitCode == 0, run.Error);
        }

        Assert.Equal(["report.xlsx", "roster.csv", "summary.json"], folder.Names("one"));
        Assert.All(
            folder.Names("one"),
            name => Assert.Equal(File.ReadAllBytes(folder["one/" + name]), File.ReadAllBytes(folder["two/" + name]))
        );
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_during_the_search_saves_the_best_roster(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There are no such signals.
        }
        await ToolProcess.Run("sample", "--students", "30", "--seed", "1", "--out", folder["data"]);
        using var process = ToolProcess.Start([
            "allocate",
            folder["data"],
            "--out",
            folder["out"],
            "--time",
            "5m",
            "--gap",
            "0",
            "--workers",
            "1",
        ]);
        var seen = string.Empty;
        // A line with a score tells that there is something to save.
        while (!seen.Contains("score ", StringComparison.Ordinal))
        {
            seen += await process.StandardError.ReadLineAsync() + "\n";
            Assert.False(process.HasExited, seen);
        }

        await ToolProcess.Signal(process, signal);
        var run = await ToolProcess.End(process, seen);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Interrupted: the best roster so far was saved", run.Error, StringComparison.Ordinal);
        Assert.Equal(["report.xlsx", "roster.csv", "summary.json"], folder.Names("out"));
        Assert.Equal(0, (await ToolProcess.Run("audit", folder["data"], folder["out/roster.csv"])).ExitCode);
    }

    [Fact]
    public async Task An_infeasible_data_set_is_answered_with_reasons()
    {
        var data = SmallCohort.WriteTo(folder, "data", ("CLINIC,Primary,2", "CLINIC,Primary,1"));

        var run = await ToolProcess.Run("allocate", data, "--out", folder["out"], "--time", "2s");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Primary", run.Output, StringComparison.Ordinal);
        Assert.Equal(["summary.json"], folder.Names("out"));
    }

    [Fact]
    public async Task Results_go_to_stdout_and_messages_to_stderr()
    {
        var data = SmallCohort.WriteTo(folder);

        var wrong = await ToolProcess.Run("allocate", data);
        var version = await ToolProcess.Run("--version");

        Assert.Equal((2, string.Empty), (wrong.ExitCode, wrong.Output));
        Assert.Contains("--out", wrong.Error, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (version.ExitCode, version.Error));
    }
}
