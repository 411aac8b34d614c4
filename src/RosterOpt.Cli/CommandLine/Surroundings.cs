using RosterOpt.Core.Cohort;
using RosterOpt.Engine;

namespace RosterOpt.Cli.CommandLine;

/// <summary>Solves a problem, as <see cref="Allocator.Run"/> does.</summary>
internal delegate AllocationResult Solver(
    PlacementProblem problem,
    AllocatorOptions options,
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
    /// <summary>Called with the ceiling of memory, or null for the usual one, as soon as it is known that something will be solved; null for nobody.</summary>
    public Action<long?>? Prepare { get; init; }

    /// <summary>Version of the tool, without a revision.</summary>
    public static string Version { get; } = typeof(Surroundings).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
