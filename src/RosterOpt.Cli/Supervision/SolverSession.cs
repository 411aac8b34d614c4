using System.Diagnostics;
using RosterOpt.Core.Cohort;
using RosterOpt.Engine;
using RosterOpt.Engine.Advice;

namespace RosterOpt.Cli.Supervision;

/// <summary>One solver process under way, and all that it has said. Disposing of it ends the process.</summary>
internal sealed class SolverSession : IDisposable
{
    private static readonly TimeSpan ExitTime = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly PlacementProblem problem;
    private readonly IProgress<AllocationProgress>? progress;
    private readonly MessagePipe orders;
    private readonly MessagePipe answers;
    private readonly ManualResetEventSlim ended = new();
    private volatile AllocationResult? best;
    private volatile AllocationResult? answer;
    private volatile AdviceResult? advice;
    private volatile string? failure;

    /// <param name="process">Started, with its input and output redirected; owned from now on.</param>
    public SolverSession(Process process, PlacementProblem problem, IProgress<AllocationProgress>? progress)
    {
        this.process = process;
        this.problem = problem;
        this.progress = progress;
        orders = new MessagePipe(process.StandardInput.BaseStream);
        answers = new MessagePipe(process.StandardOutput.BaseStream);
        new Thread(Listen) { IsBackground = true, Name = "solver process" }.Start();
    }

    /// <summary>The best answer it has sent while it searched, or null.</summary>
    public AllocationResult? Best => best;

    /// <summary>Its answer, or null where it died or failed before.</summary>
    public AllocationResult? Answer => answer;

    /// <summary>The last advice it has sent, or null.</summary>
    public AdviceResult? Advice => advice;

    /// <summary>What it said of its own failure, or null.</summary>
    public string? Failure => failure;

    /// <summary>Where in the program it failed, or null.</summary>
    public string? Stack { get; private set; }

    /// <summary>Bytes it takes now; 0 once it has ended.</summary>
    public long Memory
    {
        get
        {
            try
            {
                process.Refresh();
                return process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Sends without waiting: a process that does not listen must not hold up its own watch.</summary>
    public void Send(MessageKind kind, Action<BinaryWriter>? body = null) =>
        _ = Task.Run(() =>
        {
            try
            {
                orders.Send(kind, body);
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException)
            {
                // It has ended; the listener notices.
            }
        });

    /// <summary>Waits until it has said its last word.</summary>
    /// <returns>False where that takes longer.</returns>
    public bool Wait(TimeSpan time) => ended.Wait(time);

    /// <summary>Ends it by force.</summary>
    public void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Its exit code; null where it does not end although it has nothing more to say.</summary>
    public int? ExitCode() => process.WaitForExit(ExitTime) ? process.ExitCode : null;

    public void Dispose()
    {
        // After its last word nothing in it is worth waiting for, and its memory is wanted.
        Kill();
        process.WaitForExit(ExitTime);
        process.Dispose();
        ended.Wait(ExitTime);
    }

    private void Listen()
    {
        try
        {
            while (answer is null && failure is null && answers.Receive() is { } message)
            {
                Understand(message);
            }
        }
        catch (Exception broken)
            when (broken is IOException or InvalidDataException or ObjectDisposedException or ArgumentException)
        {
            failure ??= "The process of the solver said what cannot be understood.";
        }
        ended.Set();
    }

    private void Understand(Message message)
    {
        using var reader = message.Open();
        switch (message.Kind)
        {
            case MessageKind.Progress:
                progress?.Report(RunPacking.ReadProgress(reader));
                break;
            case MessageKind.Checkpoint:
                best = RunPacking.ReadResult(reader, problem);
                break;
            case MessageKind.Advice:
                advice = AdvicePacking.ReadResult(reader);
                break;
            case MessageKind.Answer:
                answer = RunPacking.ReadResult(reader, problem);
                break;
            case MessageKind.Failure:
                var what = reader.ReadString();
                Stack = reader.ReadString();
                failure = what;
                break;
            default:
                throw new InvalidDataException("That is not for this side to hear.");
        }
    }
}
