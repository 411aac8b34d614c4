using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RosterOpt.Cli.Tests.Support;

namespace RosterOpt.Cli.Tests;

/// <summary>The built tool whose solver, a process of its own, is ended from outside; found through the files of Linux.</summary>
public sealed class GuardTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Out => folder["out"];

    [Fact]
    public async Task A_crash_of_the_solver_leaves_the_best_roster_and_exit_code_70()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        using var process = await Start("--json");
        var seen = await UntilThereIsARoster(process);

        using (var solver = await SolverOf(process))
        {
            solver.Kill();
        }
        var run = await ToolProcess.End(process, seen);

        Assert.True(run.ExitCode == 70, run.Error);
        Assert.Contains("best audited roster so far was saved", run.Error, StringComparison.Ordinal);
        Assert.Equal(["report.xlsx", "roster.csv", "summary.json"], folder.Names("out"));
        Assert.Equal(File.ReadAllText(folder["out/summary.json"]), run.Output);
        using var summary = JsonDocument.Parse(run.Output);
        Assert.Equal("feasible", summary.RootElement.GetProperty("status").GetString());
        Assert.Equal(0, (await ToolProcess.Run("audit", folder["data"], folder["out/roster.csv"])).ExitCode);
    }

    [Fact]
    public async Task A_crash_before_there_is_a_roster_writes_nothing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        using var process = await Start();

        using (var solver = await SolverOf(process))
        {
            solver.Kill();
        }
        var run = await ToolProcess.End(process);

        Assert.True(run.ExitCode == 70, run.Error);
        Assert.Contains("nothing was written", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task When_the_command_is_killed_its_solver_does_not_go_on()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        using var process = await Start();
        await UntilThereIsARoster(process);
        using var solver = await SolverOf(process);

        process.Kill();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await solver.WaitForExitAsync(patience.Token);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task A_signal_to_the_solver_alone_saves_the_best_roster()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        using var process = await Start();
        var seen = await UntilThereIsARoster(process);

        using (var solver = await SolverOf(process))
        {
            await ToolProcess.Signal(solver, "TERM");
        }
        var run = await ToolProcess.End(process, seen);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("Interrupted: the best roster so far was saved", run.Error, StringComparison.Ordinal);
    }

    private async Task<Process> Start(params string[] more)
    {
        var sample = await ToolProcess.Run("sample", "--students", "40", "--seed", "1", "--out", folder["data"]);
        Assert.Equal(0, sample.ExitCode);
        string[] options = ["--time", "5m", "--gap", "0", "--workers", "1"];
        return ToolProcess.Start(["allocate", folder["data"], "--out", Out, .. options, .. more]);
    }

    private static async Task<string> UntilThereIsARoster(Process process)
    {
        var seen = string.Empty;
        while (!seen.Contains("score ", StringComparison.Ordinal))
        {
            seen += await process.StandardError.ReadLineAsync() + "\n";
            Assert.False(process.HasExited, seen);
        }
        return seen;
    }

    /// <summary>The process that solves for a command, as soon as there is one.</summary>
    private static async Task<Process> SolverOf(Process command)
    {
        while (true)
        {
            Assert.False(command.HasExited);
            foreach (var stat in Directory.EnumerateDirectories("/proc").Select(entry => entry + "/stat"))
            {
                if (ParentIn(stat) == command.Id)
                {
                    return Process.GetProcessById(
                        int.Parse(Path.GetFileName(Path.GetDirectoryName(stat)!), CultureInfo.InvariantCulture)
                    );
                }
            }
            await Task.Delay(20);
        }
    }

    private static int? ParentIn(string stat)
    {
        try
        {
            // number (name) state parent …; the name may hold anything.
            var text = File.ReadAllText(stat);
            return int.Parse(text[(text.LastIndexOf(')') + 1)..].Split(' ')[2], CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
