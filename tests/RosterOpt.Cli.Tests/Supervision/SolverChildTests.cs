using System.IO.Pipes;
using RosterOpt.Cli.CommandLine;
using RosterOpt.Cli.Supervision;
using RosterOpt.Engine;
using RosterOpt.Testing;

namespace RosterOpt.Cli.Tests.Supervision;

/// <summary>The solving side alone, with an engine that answers what each test says.</summary>
public sealed class SolverChildTests : IDisposable
{
    private readonly AnonymousPipeServerStream toChild = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream fromChild = new(PipeDirection.In);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource abandoned = new();
    private readonly PlantedCase planted = RandomProblems.Planted(2);

    public void Dispose()
    {
        toChild.Dispose();
        fromChild.Dispose();
        stop.Dispose();
    }

    private AllocationResult Found =>
        new()
        {
            Status = AllocationStatus.Feasible,
            Roster = planted.Legal,
            Bound = 99,
        };

    [Fact]
    public async Task It_tells_progress_and_what_it_has_and_then_answers()
    {
        var running = Start(onBetter =>
            (_, options, progress, _) =>
            {
                progress!.Report(new AllocationProgress(TimeSpan.Zero, $"seed {options.Seed}", null, null, null, null));
                onBetter(Found);
                // The checkpoint goes by itself; the answer may be quicker.
                return Found with { Reasons = ["why"] };
            }
        );

        var heard = Hear();
        Assert.Equal(0, await running);

        var progress = Assert.Single(heard, message => message.Kind == MessageKind.Progress);
        Assert.Equal("seed 42", RunPacking.ReadProgress(progress.Open()).Phase);
        var answer = RunPacking.ReadResult(heard[^1].Open(), planted.Problem);
        Assert.Equal(MessageKind.Answer, heard[^1].Kind);
        Assert.Equal(planted.Legal.Placements, answer.Roster!.Placements);
        Assert.Equal(["why"], answer.Reasons);
    }

    [Fact]
    public async Task Told_to_stop_it_ends_the_search_and_answers()
    {
        var running = Start(_ =>
            (_, _, _, cancel) =>
            {
                cancel.WaitHandle.WaitOne();
                return Found with { Interrupted = true };
            }
        );

        new MessagePipe(toChild).Send(MessageKind.Stop);
        var answer = RunPacking.ReadResult(Hear()[^1].Open(), planted.Problem);

        Assert.True(answer.Interrupted);
        Assert.Equal(0, await running);
    }

    [Fact]
    public async Task When_the_command_is_gone_the_process_ends()
    {
        using var release = new ManualResetEventSlim();
        var running = Start(_ =>
            (_, _, _, _) =>
            {
                release.Wait(CancellationToken.None);
                return Found;
            }
        );

        await toChild.DisposeAsync();
        await abandoned.Task;
        release.Set();
        Hear();
        await running;
    }

    [Fact]
    public async Task A_failure_is_told_by_its_kind_without_what_it_may_quote()
    {
        var running = Start(_ => (_, _, _, _) => throw new InvalidOperationException("S1 is ill"));

        var last = Hear()[^1];
        await running;

        using var reader = last.Open();
        Assert.Equal(MessageKind.Failure, last.Kind);
        var what = reader.ReadString();
        Assert.Contains(nameof(InvalidOperationException), what, StringComparison.Ordinal);
        Assert.DoesNotContain("S1", what, StringComparison.Ordinal);
        Assert.Contains("   at ", reader.ReadString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_it_took_to_start_comes_off_the_time_of_the_run()
    {
        var given = TimeSpan.Zero;
        var running = Start(
            _ =>
                (_, options, _, _) =>
                {
                    given = options.Time;
                    return Found with { SecondsToFirstRoster = 1 };
                },
            late: TimeSpan.FromSeconds(20)
        );

        var answer = RunPacking.ReadResult(Hear()[^1].Open(), planted.Problem);
        await running;

        Assert.InRange(given.TotalSeconds, 30, 40);
        Assert.InRange(answer.SecondsToFirstRoster!.Value, 21, 31);
    }

    private Task<int> Start(Func<Action<AllocationResult>, Solver> engine, TimeSpan late = default)
    {
        var child = new SolverChild(
            new AnonymousPipeClientStream(PipeDirection.In, toChild.ClientSafePipeHandle),
            new AnonymousPipeClientStream(PipeDirection.Out, fromChild.ClientSafePipeHandle),
            TimeProvider.System
        )
        {
            Engine = engine,
            Abandon = () => abandoned.TrySetResult(),
        };
        var running = Task.Run(() => child.Run(stop));
        var options = new AllocatorOptions { Seed = 42, Time = TimeSpan.FromSeconds(60) };
        new MessagePipe(toChild).Send(
            MessageKind.Request,
            to => SolveRequest.Put(to, planted.Problem, options, TimeProvider.System.GetUtcNow() - late)
        );
        return running;
    }

    /// <summary>Everything it says, to its last word.</summary>
    private List<Message> Hear()
    {
        var pipe = new MessagePipe(fromChild);
        var heard = new List<Message>();
        do
        {
            heard.Add(pipe.Receive()!);
        } while (heard[^1].Kind is not (MessageKind.Answer or MessageKind.Failure));
        return heard;
    }
}
