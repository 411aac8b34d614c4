using RosterOpt.Core.Cohort;
using RosterOpt.Core.Rosters;

namespace RosterOpt.Reports.Comparison.Fronts;

/// <summary>
/// What one axis of a trade-off front measures. A term is measured in its signed points under the user's own weight, or with weight
/// 1 where it is off; a metric as <c>summary.json</c> has it.
/// </summary>
/// <param name="Name">Name of the term or metric.</param>
/// <param name="Label">As readers see it.</param>
/// <param name="Term">The term whose weight moves it; the axis itself where that is a term.</param>
/// <param name="IsHigherBetter">False for metrics of which less is better. Points of terms are signed: higher is always better.</param>
public sealed record FrontAxis(string Name, string Label, string Term, bool IsHigherBetter)
{
    /// <summary>True for a term of the score, false for a metric.</summary>
    public bool IsTerm { get; init; }

    /// <summary>True for a share from 0 to 1.</summary>
    public bool IsRatio { get; init; }

    /// <summary>Reads the figure; null where there is nothing to divide.</summary>
    public required Func<RosterFacts, double?> Read { get; init; }

    /// <summary>The figure of a roster; null where there is nothing to divide.</summary>
    public double? Value(PlacementProblem problem, Roster roster) => Read(new RosterFacts(problem, roster));

    /// <summary>A figure turned so that higher is better.</summary>
    public double Oriented(double value) => IsHigherBetter ? value : -value;

    /// <summary>A figure as readers see it: a share as per cent, anything else as a whole number.</summary>
    public string Text(double? value) => IsRatio ? FigureText.Percent(value) : FigureText.Whole(value);
}
