using System.ComponentModel;
using System.Diagnostics;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine;
using RosterOpt.Engine.Advice;

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
        if (Take(options.MostMemory ?? MemoryShare.Default) is not { } process)
        {
            return inProcess(problem, options, progress, cancel) with { Notice = Unprotected };
        }
        using var session = new SolverSession(process, problem, progress);
        var result = Serve(
            session,
            process,
            options,
            (MessageKind.Request, to => SolveRequest.Put(to, problem, options, asked)),
            cancel
        );
        if (result is { Roster: null, Failure: { } failure })
        {
            throw Died(session, $"{failure} No roster was found before; nothing was written.");
        }
        return result with { Audit = result.Roster is { } roster ? Audit.Run(problem, roster) : null };
    }

    /// <summary>Advises, as <see cref="Adviser.Run"/> does. After a crash it is what was known before.</summary>
    /// <exception cref="CliException">It failed and nothing was known before; exit code 70.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted before anything was known.</exception>
    public SafeAdvice Advise(
        PlacementProblem problem,
        AdviceRequest request,
        IProgress<AllocationProgress>? progress,
        CancellationToken cancel
    )
    {
        var asked = time.GetUtcNow();
        if (Take(request.Run.MostMemory ?? MemoryShare.Default) is not { } process)
        {
            return new SafeAdvice(new Adviser(time).Run(problem, request, progress, cancel), null, Unprotected);
        }
        using var session = new SolverSession(process, problem, progress);
        var result = Serve(
            session,
            process,
            request.Run,
            (MessageKind.Advise, to => SolveRequest.Put(to, problem, request, asked)),
            cancel
        );
        if (session.Advice is { } advice)
        {
            return new SafeAdvice(
                advice with
                {
                    Interrupted = advice.Interrupted || result.Interrupted,
                },
                result.Failure,
                result.Notice
            );
        }
        throw result.Interrupted
            ? new OperationCanceledException()
            : Died(session, $"{result.Failure} Nothing was known before; nothing was written.");
    }

    private const string Unprotected =
        "The solver could not be started as a process of its own and ran unprotected: --memory did not count.";

    /// <summary>Sends the order and watches until the last word.</summary>
    private AllocationResult Serve(
        SolverSession session,
        Process process,
        AllocatorOptions options,
        (MessageKind Kind, Action<BinaryWriter> Body) order,
        CancellationToken cancel
    )
    {
        var ceiling = options.MostMemory ?? MemoryShare.Default;
        OnStart?.Invoke(process);
        session.Send(order.Kind, order.Body);
        var watch = new ChildWatch(options.Work is null ? options.Time : null, ceiling) { Patience = Patience };
        Watch(session, watch, cancel);
        return new SolverVerdict(session, watch, ceiling).Result();
    }

    private static CliException Died(SolverSession session, string what) =>
        new(
            ExitCodes.Internal,
            $"internal error: {what}",
            session.Stack is { } stack ? new InvalidOperationException(stack) : null
        );

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
