using System.Diagnostics;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;
using RosterOpt.Engine;

namespace RosterOpt.Benchmarks.MedicalStudentScheduling;

/// <summary>What one run of the engine on an instance came to; times in seconds from its start.</summary>
internal sealed record MssRun
{
    public required AllocationStatus Status { get; init; }

    /// <summary>Null where none was found.</summary>
    public Roster? Roster { get; init; }

    /// <summary>Of <see cref="Roster"/>, by Core and not by the engine.</summary>
    public AuditResult? Audit { get; init; }

    public long? Bound { get; init; }
    public double? First { get; init; }
    public double? Best { get; init; }

    /// <summary>Until the roster was proven best.</summary>
    public double? Proof { get; init; }

    public double? Gap =>
        Audit is { } audit && Bound is { } bound
            ? (bound - audit.Score) / Math.Max(1.0, Math.Abs((double)bound))
            : null;

    /// <summary>Runs the engine and audits what it says.</summary>
    /// <exception cref="InvalidOperationException">The audit contradicts the engine: a fault of ours.</exception>
    public static MssRun Of(PlacementProblem problem, AllocatorOptions options)
    {
        var watch = new Watch();
        var began = Stopwatch.GetTimestamp();
        var result = new Allocator(TimeProvider.System).Run(problem, options, watch, CancellationToken.None);
        var ended = Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (result.Failure is { } failure)
        {
            Console.Error.WriteLine(failure);
        }
        var audit = result.Roster is { } roster ? Core.Auditing.Audit.Run(problem, roster) : null;
        if (audit is { IsLegal: false } || audit?.Score != result.Audit?.Score || audit?.Score > result.Bound)
        {
            throw new InvalidOperationException("The audit contradicts the engine.");
        }
        return new MssRun
        {
            Status = result.Status,
            Roster = result.Roster,
            Audit = audit,
            Bound = result.Bound,
            First = result.SecondsToFirstRoster,
            Best =
                audit is null ? null
                : watch.Score == audit.Score ? watch.When
                : ended,
            Proof = result.Status == AllocationStatus.Optimal ? ended : null,
        };
    }

    /// <summary>Notes when the best score came.</summary>
    private sealed class Watch : IProgress<AllocationProgress>
    {
        private readonly System.Threading.Lock gate = new();

        public long? Score { get; private set; }
        public double When { get; private set; }

        public void Report(AllocationProgress value)
        {
            lock (gate)
            {
                if (value.Score is { } score && (Score is null || score > Score))
                {
                    (Score, When) = (score, value.Elapsed.TotalSeconds);
                }
            }
        }
    }
}
