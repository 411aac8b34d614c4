using System.Diagnostics;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Engine;

/// <summary>
/// What a run has found and proved so far, safe for many threads. A roster enters only after Core's audit says that it is legal; a
/// bound enters with its proof. It tells the listener where the run stands.
/// </summary>
internal sealed class RunRecord(PlacementProblem problem, Budget budget, IProgress<AllocationProgress>? progress)
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(250);
    private readonly System.Threading.Lock gate = new();
    private TimeSpan reported = TimeSpan.MinValue;
    private AuditResult? shown;
    private Roster? shownRoster;
    private TimeSpan auditCost;
    private TimeSpan audited = TimeSpan.MinValue;
    private string phase = "reading the problem";

    /// <summary>Told what the answer would be if the run ended now, whenever that becomes better; see <see cref="Allocator.OnBetter"/>.</summary>
    public Action<AllocationResult>? OnBetter { get; init; }

    public Roster? Roster { get; private set; }
    public AuditResult? Audit { get; private set; }
    public long? Bound { get; private set; }
    public string? BoundProof { get; private set; }
    public int? LoneBound { get; private set; }
    public string? LoneBoundProof { get; private set; }

    /// <summary>When the first legal roster was found, or null.</summary>
    public TimeSpan? FirstRoster { get; private set; }

    /// <summary>A failure of some part of the engine that the run survived, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>(bound − score) / max(1, |bound|); infinite while either is missing.</summary>
    public double Gap
    {
        get
        {
            lock (gate)
            {
                return Audit is { } audit ? GapOf(audit.Score) : double.PositiveInfinity;
            }
        }
    }

    /// <summary>The gap that a roster of this score would have; infinite while there is no bound.</summary>
    public double GapOf(long score)
    {
        lock (gate)
        {
            return Bound is { } bound
                ? (bound - score) / Math.Max(1.0, Math.Abs((double)bound))
                : double.PositiveInfinity;
        }
    }

    public bool IsOptimal
    {
        get
        {
            lock (gate)
            {
                return Audit is { } audit && Bound == audit.Score;
            }
        }
    }

    /// <summary>Whether a legal roster has been shown, if only as a preview.</summary>
    public bool HasShown
    {
        get
        {
            lock (gate)
            {
                return shown is not null;
            }
        }
    }

    /// <summary>Whether auditing another roster now would cost too much of the run: audits take a tenth of the time at most.</summary>
    public bool IsBusy
    {
        get
        {
            lock (gate)
            {
                return audited != TimeSpan.MinValue && budget.Elapsed - audited < auditCost * 10;
            }
        }
    }

    public void SetPhase(string text)
    {
        lock (gate)
        {
            phase = text;
        }
        Report(force: true);
    }

    /// <summary>Keeps the roster if the audit finds it legal and better.</summary>
    /// <param name="roster">Any roster.</param>
    /// <param name="isPreview">Show its figures as progress, but do not keep it.</param>
    /// <returns>True where it is legal.</returns>
    public bool Offer(Roster roster, bool isPreview = false)
    {
        var before = Stopwatch.GetTimestamp();
        var audit = Core.Auditing.Audit.Run(problem, roster);
        var isBetter = false;
        lock (gate)
        {
            auditCost = Stopwatch.GetElapsedTime(before);
            audited = budget.Elapsed;
            if (audit.IsLegal && (shown is null || audit.Score > shown.Score))
            {
                (shown, shownRoster) = (audit, roster);
                isBetter = true;
            }
            if (audit.IsLegal && !isPreview && (Audit is null || audit.Score > Audit.Score))
            {
                (Roster, Audit) = (roster, audit);
                FirstRoster ??= budget.Elapsed;
            }
        }
        // First what must not be lost, then what is shown: a score that is seen belongs to a roster that is safe.
        TellIf(isBetter);
        Report(force: false);
        return audit.IsLegal;
    }

    /// <summary>Keeps a bound that was proven, where it is tighter than the one so far.</summary>
    public void OfferBound(long bound, string proof)
    {
        bool isBetter;
        lock (gate)
        {
            isBetter = Bound is null || bound < Bound;
            if (isBetter)
            {
                (Bound, BoundProof) = (bound, proof);
            }
        }
        Report(force: false);
        TellIf(isBetter);
    }

    public void OfferLoneBound(int bound, string proof)
    {
        bool isBetter;
        lock (gate)
        {
            isBetter = LoneBound is null || bound > LoneBound;
            if (isBetter)
            {
                (LoneBound, LoneBoundProof) = (bound, proof);
            }
        }
        TellIf(isBetter);
    }

    private void TellIf(bool isBetter)
    {
        if (!isBetter || OnBetter is null)
        {
            return;
        }
        // Told under the lock, so that nobody hears of an older state after a newer one.
        lock (gate)
        {
            OnBetter(
                new AllocationResult
                {
                    Status = shownRoster is null ? AllocationStatus.Unknown : AllocationStatus.Feasible,
                    // A preview counts as well: it is legal, and only a run that dies is answered from here.
                    Roster = shownRoster,
                    Audit = shown,
                    Bound = Bound,
                    BoundProof = BoundProof,
                    LoneBound = LoneBound,
                    LoneBoundProof = LoneBoundProof,
                    SecondsToFirstRoster = budget.IsDeterministic ? null : FirstRoster?.TotalSeconds,
                }
            );
        }
    }

    /// <summary>Notes that a part of the engine failed; the first failure stands.</summary>
    public void Fail(string part, Exception exception)
    {
        lock (gate)
        {
            // The message of an unknown exception may quote data; its type does not.
            Failure ??= $"{part} stopped unexpectedly ({exception.GetType().Name}).";
        }
    }

    /// <summary>Tells the listener, at most a few times a second.</summary>
    public void Report(bool force)
    {
        if (progress is null)
        {
            return;
        }
        AllocationProgress report;
        lock (gate)
        {
            var now = budget.Elapsed;
            if (!force && reported != TimeSpan.MinValue && now - reported < ReportInterval)
            {
                return;
            }
            reported = now;
            var metrics = shown?.Metrics;
            report = new AllocationProgress(
                now,
                phase,
                shown?.Score,
                Bound,
                metrics?.PodmateShare,
                metrics?.IsolatedStudentBlocks
            );
        }
        progress.Report(report);
    }
}
