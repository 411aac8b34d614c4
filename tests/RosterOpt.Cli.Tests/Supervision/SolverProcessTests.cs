using System.Diagnostics;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Supervision;
using RosterOpt.Core.Cohort;
using RosterOpt.Data;
using RosterOpt.Engine;
using RosterOpt.Samples;
using RosterOpt.Testing;

namespace RosterOpt.Cli.Tests.Supervision;

/// <summary>A real process that solves, and what is left when it ends badly. It is hurt from outside: nothing in it knows of tests.</summary>
public sealed class SolverProcessTests
{
    private const long Plenty = 100_000_000_000;

    private static readonly ChildCommand Tool = new("dotnet", [typeof(Surroundings).Assembly.Location]);

    /// <summary>It goes on searching: its bound is far away and its time long.</summary>
    private static readonly AllocatorOptions Endless = new()
    {
        Time = TimeSpan.FromMinutes(5),
        Gap = 0,
        MostMemory = Plenty,
    };

    private readonly PlacementProblem problem = DataSetReader.Understand(SampleGenerator.Generate(40, 1), []).Problem!;
    private Process? process;

    [Fact]
    public void The_answer_is_that_of_the_engine()
    {
        var planted = RandomProblems.Planted(5).Problem;
        var options = new AllocatorOptions
        {
            Work = 0.2,
            Workers = 2,
            Gap = 0,
        };
        var states = new List<AllocationProgress>();

        var result = Supervised().Run(planted, options, new Listener(states.Add), CancellationToken.None);

        var direct = new Allocator(TimeProvider.System).Run(planted, options, null, CancellationToken.None);
        Assert.Equal(direct.Roster!.Placements, result.Roster!.Placements);
        Assert.Equal(
            (direct.Status, direct.Bound, direct.LoneBound, direct.Audit!.Score),
            (result.Status, result.Bound, result.LoneBound, result.Audit!.Score)
        );
        Assert.Null(result.Failure);
        Assert.Null(result.Notice);
        Assert.NotEmpty(states);
    }

    [Fact]
    public void Killed_in_the_middle_it_leaves_its_best_roster_and_a_failure()
    {
        var result = OnceThereIsARoster(() => process!.Kill()).Run(problem, Endless, null, CancellationToken.None);

        Assert.True(result.Audit!.IsLegal);
        Assert.Equal(AllocationStatus.Feasible, result.Status);
        Assert.NotNull(result.Failure);
        Assert.False(result.Interrupted);
    }

    [Fact]
    public void Killed_before_there_is_a_roster_it_is_an_internal_error()
    {
        var solver = Supervised(started => started.Kill());

        var failure = Assert.Throws<CliException>(() => solver.Run(problem, Endless, null, CancellationToken.None));

        Assert.Equal(70, failure.ExitCode);
        Assert.Contains("nothing was written", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_it_answers_with_its_best_roster()
    {
        using var cancel = new CancellationTokenSource();

        var result = OnceThereIsARoster(cancel.Cancel).Run(problem, Endless, null, cancel.Token);

        Assert.True(result.Audit!.IsLegal);
        Assert.True(result.Interrupted);
        Assert.Null(result.Failure);
        Assert.Null(result.Notice);
    }

    [Fact]
    public void One_that_hangs_is_ended_and_its_best_roster_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Nothing there stops a process in its tracks.
        }
        using var cancel = new CancellationTokenSource();
        var solver = OnceThereIsARoster(Freeze, patience: TimeSpan.FromSeconds(1));

        var result = solver.Run(problem, Endless, null, cancel.Token);

        Assert.True(result.Audit!.IsLegal);
        Assert.True(result.Interrupted);
        Assert.Null(result.Failure);
        Assert.True(process!.HasExited);

        void Freeze()
        {
            using var kill = Process.Start("kill", ["-s", "STOP", $"{process!.Id}"]);
            kill.WaitForExit();
            cancel.Cancel();
        }
    }

    [Fact]
    public void Near_the_ceiling_of_memory_it_stops_by_itself_and_says_so()
    {
        var solver = Supervised(memory: best => best?.Roster is null ? 1 : Plenty - 1);

        var result = solver.Run(problem, Endless, null, CancellationToken.None);

        Assert.True(result.Audit!.IsLegal);
        Assert.Contains("--memory", result.Notice, StringComparison.Ordinal);
        Assert.Null(result.Failure);
        Assert.False(result.Interrupted);
    }

    [Fact]
    public void Beyond_the_ceiling_it_is_ended_and_its_best_roster_kept()
    {
        var solver = Supervised(memory: best => best?.Roster is null ? 1 : Plenty + 1);

        var result = solver.Run(problem, Endless, null, CancellationToken.None);

        Assert.True(result.Audit!.IsLegal);
        Assert.Contains("--memory", result.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_was_prepared_is_used_once_and_only_under_its_own_ceiling()
    {
        var planted = RandomProblems.Planted(5).Problem;
        var options = new AllocatorOptions { Work = 0.05, MostMemory = Plenty };
        var ids = new List<int>();
        using var solver = Supervised(started => ids.Add(started.Id));

        solver.Prepare(Plenty);
        foreach (var ceiling in new[] { Plenty - 1, Plenty, Plenty })
        {
            var run = options with { MostMemory = ceiling };
            Assert.NotNull(solver.Run(planted, run, null, CancellationToken.None).Roster);
        }

        Assert.Equal(3, ids.Distinct().Count());
    }

    [Fact]
    public void What_the_process_takes_is_measured()
    {
        long most = 0;
        var solver = Supervised(memory: _ =>
        {
            process!.Refresh();
            most = Math.Max(most, process.HasExited ? 0 : process.WorkingSet64);
            return most;
        });

        solver.Run(problem, Endless with { Time = TimeSpan.FromSeconds(1) }, null, CancellationToken.None);

        Assert.InRange(most, 20_000_000, 4_000_000_000);
    }

    [Fact]
    public void Where_no_process_can_be_started_it_solves_here_and_says_so()
    {
        var solver = new SolverProcess(
            TimeProvider.System,
            new ChildCommand("no-such-program-anywhere", []),
            (_, _, _, _) => new AllocationResult { Status = AllocationStatus.Unknown }
        );

        Assert.Contains(
            "unprotected",
            solver.Run(problem, Endless, null, CancellationToken.None).Notice,
            StringComparison.Ordinal
        );
    }

    private SolverProcess Supervised(
        Action<Process>? onStart = null,
        Func<AllocationResult?, long>? memory = null,
        TimeSpan? patience = null
    ) =>
        new(TimeProvider.System, Tool, (_, _, _, _) => throw new InvalidOperationException("Not here."))
        {
            OnStart = started =>
            {
                process = Process.GetProcessById(started.Id);
                onStart?.Invoke(started);
            },
            Memory = memory,
            Patience = patience ?? TimeSpan.FromSeconds(60),
        };

    /// <summary>A process that is watched as it should be, and something happens to it once its first roster is here.</summary>
    private SolverProcess OnceThereIsARoster(Action act, TimeSpan? patience = null)
    {
        var acted = false;
        return Supervised(
            memory: best =>
            {
                if (best?.Roster is not null && !acted)
                {
                    acted = true;
                    act();
                }
                return 1;
            },
            patience: patience
        );
    }

    private sealed class Listener(Action<AllocationProgress> hear) : IProgress<AllocationProgress>
    {
        public void Report(AllocationProgress value) => hear(value);
    }
}
