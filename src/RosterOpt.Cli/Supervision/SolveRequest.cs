using RosterOpt.Core.Cohort;
using RosterOpt.Engine;
using RosterOpt.Engine.Advice;

namespace RosterOpt.Cli.Supervision;

/// <summary>The request to a solver process: when it was made, the problem, the options.</summary>
internal static class SolveRequest
{
    /// <param name="asked">When the time of the run began.</param>
    public static void Put(BinaryWriter to, PlacementProblem problem, AllocatorOptions options, DateTimeOffset asked)
    {
        to.Write(asked.UtcTicks);
        ProblemPacking.Put(to, problem);
        RunPacking.Put(to, options);
    }

    /// <summary>The same for an advice.</summary>
    public static void Put(BinaryWriter to, PlacementProblem problem, AdviceRequest request, DateTimeOffset asked)
    {
        Put(to, problem, request.Run, asked);
        to.Put(request.Top);
    }

    /// <summary>
    /// Reads a request. The time it took to start and to send comes off the time of the run, down to half of what was asked for.
    /// </summary>
    public static (PlacementProblem Problem, AllocatorOptions Options, TimeSpan Late) Read(
        BinaryReader from,
        TimeProvider time
    )
    {
        var asked = new DateTimeOffset(from.ReadInt64(), TimeSpan.Zero);
        var problem = ProblemPacking.Read(from);
        var options = RunPacking.ReadOptions(from, problem);
        var late = time.GetUtcNow() - asked;
        // Whoever sets the clock of the machine meanwhile shall not end the run.
        late = TimeSpan.FromTicks(Math.Clamp(late.Ticks, 0, options.Time.Ticks / 2));
        return (problem, options with { Time = options.Time - late }, late);
    }
}
