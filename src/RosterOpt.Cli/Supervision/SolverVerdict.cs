using RosterOpt.Engine;

namespace RosterOpt.Cli.Supervision;

/// <summary>What a solver process leaves behind, sound end or not.</summary>
internal sealed class SolverVerdict(SolverSession session, ChildWatch watch, long ceiling)
{
    public AllocationResult Result() => session.Answer is { } answer ? Sound(answer) : Broken();

    /// <summary>It has answered. What we asked it to stop for is no interruption by the user, but worth a word.</summary>
    private AllocationResult Sound(AllocationResult answer) =>
        watch.Cause switch
        {
            StopCause.Memory => answer with
            {
                Interrupted = false,
                Notice =
                    $"The search ended early: the solver had taken most of the {MemoryShare.Say(ceiling)} of memory that it may use (--memory).",
            },
            StopCause.Overrun => answer with
            {
                Interrupted = false,
                Notice = "The search went on beyond its time and was stopped.",
            },
            _ => answer,
        };

    private AllocationResult Broken()
    {
        var best = session.Best ?? new AllocationResult { Status = AllocationStatus.Unknown };
        var exit = session.ExitCode();
        var isInterrupted =
            session.Failure is null
            && (exit is { } code && ChildEnd.IsInterruption(code) || (watch.IsKilled && watch.Cause == StopCause.User));
        return isInterrupted ? best with { Interrupted = true } : best with { Failure = Reason(exit) };
    }

    private string Reason(int? exit) =>
        (watch.IsKilled, watch.Cause) switch
        {
            (true, StopCause.Memory) =>
                $"The solver took more than the {MemoryShare.Say(ceiling)} of memory that it may use (--memory) and was ended.",
            (true, _) => "The solver did not stop when its time was over and was ended.",
            _ => session.Failure ?? (exit is { } code ? ChildEnd.Say(code) : "The process of the solver fell silent."),
        };
}
