using RosterOpt.Data.Scenarios;
using RosterOpt.Reports.Comparison.Fronts;

namespace RosterOpt.Cli.Frontier;

/// <summary>What front is asked for.</summary>
/// <param name="Base">The data set with the user's own weights.</param>
/// <param name="First">What the front begins with the most of.</param>
/// <param name="Second">What it ends with the most of.</param>
/// <param name="Points">Rosters besides the base, at most; at least 2.</param>
internal sealed record FrontPlan(ScenarioData Base, FrontAxis First, FrontAxis Second, int Points)
{
    /// <summary>Searches besides that of the base, at most: some bring a roster that another one beats.</summary>
    public int MostRuns => 2 * Points;
}
