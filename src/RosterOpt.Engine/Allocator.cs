using RosterOpt.Core.Cohort;

namespace RosterOpt.Engine;

/// <summary>The front door of the engine: looks at the structure of the data and picks the methods.</summary>
/// <param name="time">Clock for the budget.</param>
public sealed class Allocator(TimeProvider time)
{
    /// <summary>Finds the best roster it can and proves how good it is.</summary>
    /// <param name="problem">Data set without errors; where it is impossible the answer says so.</param>
    /// <param name="options">Budget and seed.</param>
    /// <param name="progress">Told now and then where the run stands, on any thread; may be null.</param>
    /// <param name="cancel">Ends the search early; the best roster so far is kept.</param>
    public AllocationResult Run(
        PlacementProblem problem,
        AllocatorOptions options,
        IProgress<AllocationProgress>? progress,
        CancellationToken cancel
    )
    {
        _ = time;
        throw new NotSupportedException();
    }
}
