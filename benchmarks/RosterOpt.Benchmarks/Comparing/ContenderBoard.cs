using System.Diagnostics;
using RosterOpt.Core.Auditing;
using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Benchmarks.Comparing;

/// <summary>
/// The clock of one contender and the place where it lays down its rosters. They are audited after the run, so that auditing costs
/// nobody time. Safe for many threads.
/// </summary>
internal sealed class ContenderBoard(PlacementProblem problem, double seconds)
{
    /// <summary>Of the rosters within a fraction of a second only the last is kept: each is claimed to be better than the one before.</summary>
    private const double Fraction = 0.1;

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly System.Threading.Lock gate = new();
    private readonly List<(double At, Roster Roster)> rosters = [];
    private readonly List<CurvePoint> told = [];

    public double Seconds => seconds;

    public int Workers { get; init; } = 2;

    public int Seed { get; init; } = 1;

    public double Elapsed => Stopwatch.GetElapsedTime(started).TotalSeconds;

    public double SecondsLeft => Math.Max(0, seconds - Elapsed);

    public bool IsOver => SecondsLeft <= 0;

    /// <summary>Proven upper bound, or null.</summary>
    public long? Bound { get; set; }

    /// <summary>Said in the notes of the table; empty if there is nothing to say.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>Lays down a roster, legal or not.</summary>
    public void Offer(Roster roster)
    {
        var at = Elapsed;
        lock (gate)
        {
            if (rosters.Count > 0 && at - rosters[^1].At < Fraction && rosters.Count > 1)
            {
                rosters.RemoveAt(rosters.Count - 1);
            }
            rosters.Add((at, roster));
        }
    }

    /// <summary>Notes the score of a roster that Core's audit has found legal already.</summary>
    public void Tell(double at, long score)
    {
        lock (gate)
        {
            told.Add(new CurvePoint(at, score));
        }
    }

    /// <summary>Best legal score over time: each point is better than the one before.</summary>
    public (List<CurvePoint> Curve, string Fault) Audited()
    {
        lock (gate)
        {
            var fault = string.Empty;
            var all = new List<CurvePoint>(told);
            foreach (var (at, roster) in rosters)
            {
                var audit = Audit.Run(problem, roster);
                fault = audit.IsLegal
                    ? string.Empty
                    : string.Join(", ", audit.Violations.Select(entry => $"{entry.Key} {entry.Value}"));
                if (audit.IsLegal)
                {
                    all.Add(new CurvePoint(at, audit.Score));
                }
            }
            return (Rising(all), fault);
        }
    }

    private static List<CurvePoint> Rising(List<CurvePoint> points)
    {
        var rising = new List<CurvePoint>();
        foreach (var point in points.OrderBy(point => point.Seconds))
        {
            if (rising.Count == 0 || point.Score > rising[^1].Score)
            {
                rising.Add(point);
            }
        }
        return rising;
    }
}

/// <summary>Best legal score from that time on.</summary>
internal sealed record CurvePoint(double Seconds, long Score);
