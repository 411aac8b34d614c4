using System.Diagnostics;
using System.Runtime.InteropServices;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Engine;
using RosterOpt.Engine.Advice;

namespace RosterOpt.Cli.Supervision;

/// <summary>
/// The process that solves: it reads one request, tells how it goes and what it has found, and answers. What it holds may be lost at
/// any moment, because native code runs in it; what it has sent is safe with the command that started it.
/// </summary>
internal sealed class SolverChild(Stream input, Stream output, TimeProvider time)
{
    /// <summary>The only argument of such a process; not for users.</summary>
    public const string Argument = "--solver-process";

    private readonly MessagePipe orders = new(input);
    private readonly MessagePipe answers = new(output);

    /// <summary>Makes the engine; it tells the action given whenever its answer becomes better.</summary>
    public required Func<Action<AllocationResult>, Solver> Engine { get; init; }

    /// <summary>Makes the adviser; it tells the action given whenever more is known.</summary>
    public Func<Action<AdviceResult>, AdviceSolver> Adviser { get; init; } =
        onBetter => new Adviser(TimeProvider.System) { OnBetter = onBetter }.Run;

    /// <summary>Called when the command that started this process is gone; must end the process.</summary>
    public required Action Abandon { get; init; }

    /// <summary>The whole life of such a process.</summary>
    /// <returns>The exit code.</returns>
    public static int Serve()
    {
        using var stop = new CancellationTokenSource();
        // Ctrl-C reaches every process of a terminal: the command hears it too, and says when to stop.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = true;
                stop.Cancel();
            }
        );
        OfferItselfFirst();
        new Thread(WarmUp.Run) { IsBackground = true, Name = "warm-up" }.Start();
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        // Results and messages are the command's: whoever prints here would be taken for an answer.
        Console.SetOut(TextWriter.Null);
        var child = new SolverChild(input, output, TimeProvider.System)
        {
            Engine = onBetter => new Allocator(TimeProvider.System) { OnBetter = onBetter }.Run,
            Abandon = () => Process.GetCurrentProcess().Kill(),
        };
        return child.Run(stop);
    }

    /// <summary>Serves the one request.</summary>
    /// <param name="stop">Is cancelled when the command says so; whoever else cancels it ends the search likewise.</param>
    public int Run(CancellationTokenSource stop)
    {
        if (orders.Receive() is not { Kind: MessageKind.Request or MessageKind.Advise } request)
        {
            return ExitCodes.Usage;
        }
        using var reader = request.Open();
        var (problem, options, late) = SolveRequest.Read(reader, time);
        new Thread(() => Listen(stop)) { IsBackground = true, Name = "orders" }.Start();
        using var checkpoints = new CheckpointSender(
            time,
            better => Send(MessageKind.Checkpoint, to => RunPacking.Put(to, better))
        );
        try
        {
            var solve = request.Kind == MessageKind.Advise ? Advise(reader.Int()) : Engine(checkpoints.Offer);
            var answer = solve(problem, options, new Reporter(this), stop.Token);
            checkpoints.Dispose();
            // The clock that counts began with the command.
            var told = answer with
            {
                SecondsToFirstRoster = answer.SecondsToFirstRoster + late.TotalSeconds,
            };
            Send(MessageKind.Answer, to => RunPacking.Put(to, told));
        }
#pragma warning disable CA1031 // Whatever it is, the command is told and decides what becomes of the best roster.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            checkpoints.Dispose();
            Send(MessageKind.Failure, to => Describe(to, failure));
        }
        return ExitCodes.Done;
    }

    /// <summary>An advice goes over as it grows, and an empty answer after it.</summary>
    private Solver Advise(int top) =>
        (problem, options, progress, cancel) =>
        {
            var sent = time.GetTimestamp();
            var adviser = Adviser(advice =>
            {
                if (time.GetElapsedTime(sent) >= CheckpointSender.Interval)
                {
                    sent = time.GetTimestamp();
                    Send(MessageKind.Advice, to => AdvicePacking.Put(to, advice));
                }
            });
            var last = adviser(problem, new AdviceRequest(options, top), progress, cancel);
            Send(MessageKind.Advice, to => AdvicePacking.Put(to, last));
            return new AllocationResult { Status = AllocationStatus.Unknown, Interrupted = last.Interrupted };
        };

    private void Listen(CancellationTokenSource stop)
    {
        try
        {
            while (orders.Receive() is { } order)
            {
                if (order.Kind == MessageKind.Stop)
                {
                    stop.Cancel();
                }
            }
        }
        catch (Exception gone) when (gone is IOException or InvalidDataException or ObjectDisposedException) { }
        Abandon();
    }

    private void Send(MessageKind kind, Action<BinaryWriter> body)
    {
        try
        {
            answers.Send(kind, body);
        }
        catch (IOException)
        {
            Abandon();
        }
    }

    /// <summary>The message of an unknown exception may quote data; its type does not.</summary>
    private static void Describe(BinaryWriter to, Exception failure)
    {
        to.Write(
            failure is OutOfMemoryException
                ? "The solver ran out of memory."
                : $"The solver stopped unexpectedly ({failure.GetType().Name})."
        );
        to.Write(failure.ToString());
    }

    /// <summary>Where memory runs out, Linux is to end this process and not the command that holds the best roster.</summary>
    private static void OfferItselfFirst()
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                File.WriteAllText("/proc/self/oom_score_adj", "500");
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Only a precaution: some containers do not allow it.
        }
    }

    private sealed class Reporter(SolverChild child) : IProgress<AllocationProgress>
    {
        public void Report(AllocationProgress value) =>
            child.Send(MessageKind.Progress, to => RunPacking.Put(to, value));
    }
}
