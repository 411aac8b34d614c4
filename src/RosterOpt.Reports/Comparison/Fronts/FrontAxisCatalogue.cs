using RosterOpt.Core.Cohort;
using RosterOpt.Core.Metrics;
using RosterOpt.Core.Rosters;
using RosterOpt.Core.Terms;

namespace RosterOpt.Reports.Comparison.Fronts;

/// <summary>
/// What a trade-off front can lie between: every term, and the metrics that the weight of one term moves. Sizes of the cohort and
/// figures that no single weight steers, such as the lowest share of one student, cannot be asked for.
/// </summary>
public static class FrontAxisCatalogue
{
    private static readonly (string Metric, string Term)[] Steered =
    [
        ("podmateShare", "stranger"),
        ("pairContinuity", "pair"),
        ("podIntegrity", "whole"),
        ("isolatedStudentBlocks", "isolation"),
        ("isolatedStudentWeeks", "isolation"),
        ("isolatedStudents", "isolation"),
        ("maxIsolatedBlocks", "repeat_isolation"),
        ("strangerStudentBlocks", "stranger"),
        ("strangerStudentWeeks", "stranger"),
        ("keptCompanion", "kept"),
        ("companionRetention", "kept"),
        ("unanchoredStudents", "unanchored"),
        ("awayStudentBlocks", "away"),
        ("awayStudentWeeks", "away"),
        ("siteMoves", "move"),
        ("waitingBlocks", "wait"),
        ("changedStudentBlocks", "change"),
        ("preferenceTotal", "preference"),
        ("worstStudent", "worst"),
        ("uncoveredSiteBlocks", "supporter"),
    ];

    /// <summary>Terms in the order of the score, then metrics in the order of <c>summary.json</c>.</summary>
    public static IReadOnlyList<FrontAxis> All { get; } =
    [.. TermCatalogue.All.Select(OfTerm), .. Steered.Select(pair => OfMetric(pair.Metric, pair.Term))];

    /// <summary>The axis of that name, whatever its case; null where there is none.</summary>
    public static FrontAxis? Find(string name) =>
        All.FirstOrDefault(axis => Names.FoldHeading(axis.Name) == Names.FoldHeading(name));

    private static FrontAxis OfTerm(IScoreTerm term) =>
        new(term.Name, $"Points for {term.Name}", term.Name, IsHigherBetter: true)
        {
            IsTerm = true,
            Read = facts => Points(term, facts),
        };

    private static double? Points(IScoreTerm term, RosterFacts facts) =>
        term.Sign * Math.Max(1, term.Weight(facts.Problem.Settings)) * term.Amount(facts);

    private static FrontAxis OfMetric(string name, string term)
    {
        var measure = ComparedMeasureCatalogue.Of(name);
        return new FrontAxis(name, measure.Label, term, measure.Direction == MeasureDirection.Higher)
        {
            IsRatio = measure.IsRatio,
            Read = facts => measure.Value(MetricsMeasurer.Measure(facts)),
        };
    }
}
