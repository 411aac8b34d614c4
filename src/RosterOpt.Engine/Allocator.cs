using RosterOpt.Core.Cohort;
using RosterOpt.Core.CrossChecks;
using RosterOpt.Core.Findings;

namespace RosterOpt.Engine;

/// <summary>The front door of the engine: looks at the structure of the data and picks the methods.</summary>
/// <param name="time">Clock for the budget.</param>
public sealed class Allocator(TimeProvider time)
{
    /// <summary>
    /// Told at once, on any thread, what the answer would be if the run ended now, whenever it becomes better: a better legal roster or
    /// a tighter bound. For whoever must not lose it if the process dies. It must be quick. Null for nobody.
    /// </summary>
    public Action<AllocationResult>? OnBetter { get; init; }

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
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        var budget = new Budget(time, options, cancel);
        var record = new RunRecord(problem, budget, progress) { OnBetter = OnBetter };
        var reasons = options.IsCrossChecked ? [] : ImpossibleReasons(problem);
        if (reasons.Count > 0 && !options.Partial)
        {
            return new AllocationResult { Status = AllocationStatus.Infeasible, Reasons = reasons };
        }
        using var run = new AllocationRun(problem, options, budget, record);
        return run.Go();
    }

    private static List<string> ImpossibleReasons(PlacementProblem problem) =>
        [.. CrossCheckCatalogue.Run(problem).Where(finding => finding.Grade == Grade.Impossible).Select(Describe)];

    private static string Describe(Finding finding)
    {
        var place =
            finding.Table.Length == 0 ? ""
            : finding.Line > 0 ? $"{finding.Table}, line {finding.Line}: "
            : $"{finding.Table}: ";
        return place + finding.Message + (finding.Remedy.Length > 0 ? " " + finding.Remedy : "");
    }
}
