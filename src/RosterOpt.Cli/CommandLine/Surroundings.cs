using RosterOpt.Core.Cohort;
using RosterOpt.Engine;
using RosterOpt.Engine.Advice;

namespace RosterOpt.Cli.CommandLine;

/// <summary>Solves a problem, as <see cref="Allocator.Run"/> does.</summary>
internal delegate AllocationResult Solver(
    PlacementProblem problem,
    AllocatorOptions options,
    IProgress<AllocationProgress>? progress,
    CancellationToken cancel
);

/// <summary>Says where places would help, as <see cref="Adviser.Run"/> does.</summary>
internal delegate AdviceResult AdviceSolver(
    PlacementProblem problem,
    AdviceRequest request,
    IProgress<AllocationProgress>? progress,
    CancellationToken cancel
);

/// <summary>An advice from a process of its own.</summary>
/// <param name="Result">What is known of places.</param>
/// <param name="Failure">What the solver died of before it was done; null in a sound run.</param>
/// <param name="Notice">What else the user should know; null for nothing.</param>
internal sealed record SafeAdvice(AdviceResult Result, string? Failure, string? Notice);

/// <summary>The same where a crash of the solver is survived.</summary>
internal delegate SafeAdvice SafeAdviceSolver(
    PlacementProblem problem,
    AdviceRequest request,
    IProgress<AllocationProgress>? progress,
    CancellationToken cancel
);

/// <summary>What a verb may know of the world: the clock and whether somebody watches. Writers come with each call.</summary>
/// <param name="Time">Clock for budgets and progress.</param>
/// <param name="LiveError">True where standard error is a terminal that can redraw lines.</param>
/// <param name="Processors">Threads to use unless told otherwise; at least 1.</param>
/// <param name="Solve">The engine.</param>
internal sealed record Surroundings(TimeProvider Time, bool LiveError, int Processors, Solver Solve)
{
    /// <summary>The adviser; unless given, without protection.</summary>
    public SafeAdviceSolver Advise { get; init; } =
        (problem, request, progress, cancel) =>
            new SafeAdvice(new Adviser(Time).Run(problem, request, progress, cancel), null, null);

    /// <summary>Called with the ceiling of memory, or null for the usual one, as soon as it is known that something will be solved; null for nobody.</summary>
    public Action<long?>? Prepare { get; init; }

    /// <summary>Version of the tool, without a revision.</summary>
    public static string Version { get; } = typeof(Surroundings).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
