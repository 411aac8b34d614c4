using System.ComponentModel;
using System.Diagnostics;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine;

namespace RosterOpt.Cli.Supervision;

/// <summary>
/// Solves in a process of its own, so that a crash, a runaway or the memory of native code never takes the best roster with it: what
/// that process has found comes over as it is found, and here is nothing that can crash.
/// </summary>
/// <param name="time">Clock.</param>
/// <param name="command">How to start the process; null where that is unknown.</param>
/// <param name="inProcess">Solves without protection, where no process can be started.</param>
internal sealed class SolverProcess(TimeProvider time, ChildCommand? command, Solver inProcess) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private Process? prepared;
    private long preparedFor;

    /// <summary>Told of the process once it has started; for tests. Null for nobody.</summary>
    public Action<Process>? OnStart { get; init; }

    /// <summary>Bytes that a process takes, given what it has found; for tests. Null for the truth.</summary>
    public Func<AllocationResult?, long>? Memory { get; init; }

    /// <summary>Time that a process has to answer once it was asked to stop.</summary>
    public TimeSpan Patience { get; init; } = ChildWatch.DefaultPatience;

    /// <summary>Starts the process of the next run, so that it is ready when the data set has been read.</summary>
    /// <param name="mostMemory">As in the options of that run.</param>
    public void Prepare(long? mostMemory)
    {
        Dispose();
        preparedFor = mostMemory ?? MemoryShare.Default;
        prepared = TryStart(preparedFor);
    }

    /// <summary>Ends a process that was prepared and not used.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref prepared, null) is { } unused)
        {
            unused.Kill();
            unused.Dispose();
        }
    }

    /// <summary>Solves, as <see cref="Solver"/> says. A result with a failure holds the best roster from before.</summary>
    /// <exception cref="CliException">It failed and nothing was found before; exit code 70.</exception>
    public AllocationResult Run(
        PlacementProblem problem,
        AllocatorOptions options,
        IProgress<AllocationProgress>? progress,
        CancellationToken cancel
    )
    {
        var asked = time.GetUtcNow();
        var ceiling = options.MostMemory ?? MemoryShare.Default;
        if (Take(ceiling) is not { } process)
        {
            return inProcess(problem, options, progress, cancel) with
            {
                Notice =
                    "The solver could not be started as a process of its own and ran unprotected: --memory did not count.",
            };
        }
        using var session = new SolverSession(process, problem, progress);
        OnStart?.Invoke(process);
        session.Send(MessageKind.Request, to => SolveRequest.Put(to, problem, options, asked));
        var watch = new ChildWatch(options.Work is null ? options.Time : null, ceiling) { Patience = Patience };
        Watch(session, watch, cancel);
        var verdict = new SolverVerdict(session, watch, ceiling);
        var result = verdict.Result();
        if (result is { Roster: null, Failure: { } failure })
        {
            var cause = session.Stack is { } stack ? new InvalidOperationException(stack) : null;
            throw new CliException(
                ExitCodes.Internal,
                $"internal error: {failure} No roster was found before; nothing was written.",
                cause
            );
        }
        return result with { Audit = result.Roster is { } roster ? Audit.Run(problem, roster) : null };
    }

    private Process? Take(long ceiling)
    {
        if (ceiling == preparedFor && Interlocked.Exchange(ref prepared, null) is { } ready)
        {
            return ready;
        }
        return TryStart(ceiling);
    }

    private Process? TryStart(long ceiling)
    {
        try
        {
            return command is null ? null : Process.Start(command.StartInfo(ceiling));
        }
        catch (Exception refused) when (refused is Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private void Watch(SolverSession session, ChildWatch watch, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        while (!session.Wait(Tick))
        {
            var memory = Memory?.Invoke(session.Best) ?? session.Memory;
            switch (watch.Judge(time.GetElapsedTime(started), memory, cancel.IsCancellationRequested))
            {
                case WatchOrder.Stop:
                    session.Send(MessageKind.Stop);
                    break;
                case WatchOrder.Kill:
                    session.Kill();
                    break;
                default:
                    break;
            }
        }
    }
}
