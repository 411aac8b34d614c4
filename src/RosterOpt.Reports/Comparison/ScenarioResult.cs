using RosterOpt.Core.Cohort;
using RosterOpt.Core.Metrics;
using RosterOpt.Core.Rosters;
using RosterOpt.Reports.Summaries;

namespace RosterOpt.Reports.Comparison;

/// <summary>What became of one scenario, or of one roster among several.</summary>
public sealed record ScenarioResult
{
    /// <summary>Status of a scenario that could not run; every other status is one of <see cref="RunStatus"/>.</summary>
    public const string Invalid = "invalid";

    /// <summary>What readers call it; unique among those compared.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="RunStatus.All"/>, or <see cref="Invalid"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Why there is no roster, or what else readers should know; empty where there is nothing to say.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>Score, bound, terms, metrics and settings; null where the scenario could not run.</summary>
    public RunSummary? Summary { get; init; }

    /// <summary>The data set that was solved; null where the scenario could not run.</summary>
    public PlacementProblem? Problem { get; init; }

    /// <summary>The roster of <see cref="Problem"/>; null where none was found.</summary>
    public Roster? Roster { get; init; }

    /// <summary>Metrics of the same scenario solved with further seeds, in the order of the seeds; may be empty.</summary>
    public IReadOnlyList<RosterMetrics> Seeds { get; init; } = [];

    private RosterFacts? facts;

    /// <summary>Rotations, occupants and company, worked out once; null without a roster.</summary>
    internal RosterFacts? Facts
    {
        get
        {
            if (Problem is null || Roster is null)
            {
                return null;
            }
            // A copy made by "with" carries the field along and may hold another roster.
            var fresh =
                facts is null || !ReferenceEquals(facts.Roster, Roster) || !ReferenceEquals(facts.Problem, Problem);
            return fresh ? facts = new RosterFacts(Problem, Roster) : facts;
        }
    }

    /// <summary>Metrics of the roster itself; null without one.</summary>
    internal RosterMetrics? Metrics => Roster is null ? null : Summary?.Metrics;
}
