using RosterOpt.Core.Auditing;
using RosterOpt.Engine;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Cli.Outputs;

/// <summary>What may be told of an engine's answer once Core has audited its roster.</summary>
internal static class BelievableResult
{
    /// <summary>The result without proofs that the audit contradicts, and what then went wrong.</summary>
    public static (AllocationResult Sound, string? Failure) Of(AllocationResult result, AuditResult audit)
    {
        if (!audit.IsLegal)
        {
            // Bounds speak of legal rosters; a partial one may well score more.
            return (
                result with
                {
                    Bound = null,
                    BoundProof = null,
                    LoneBound = null,
                    LoneBoundProof = null,
                },
                result.Failure
            );
        }
        var failure = result.Failure;
        if (result.Bound < audit.Score)
        {
            failure ??= $"the proven bound {result.Bound} is below the score {audit.Score}.";
            result = result with { Bound = null, BoundProof = null };
        }
        if (result.LoneBound > audit.Metrics.IsolatedStudentBlocks)
        {
            failure ??=
                $"the proven bound of {result.LoneBound} lone placements is above the {audit.Metrics.IsolatedStudentBlocks} there are.";
            result = result with { LoneBound = null, LoneBoundProof = null };
        }
        return (result, failure);
    }

    /// <summary>One of the names in <see cref="RunStatus"/> for a result with a roster.</summary>
    public static string StatusOf(AllocationResult result, AuditResult audit) =>
        !audit.IsLegal ? RunStatus.Partial
        : result.Bound == audit.Score ? RunStatus.Optimal
        : RunStatus.Feasible;
}
